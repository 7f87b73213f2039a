import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Me, organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import { keyOf, useSend } from "../../api/hooks.ts";
import { type Language, Problem } from "../../api/problem.ts";
import { chooseLanguage } from "../../app/language.ts";
import { check, forgetErrors, showFieldErrors } from "../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";

interface Values {
  name: string;
  phone: string;
  email: string;
  language: Language;
  consent?: boolean;
}

const { saveMe, getMe } = organizationsContracts;

/** Name, phone, mail, language and, while it is missing, consent to the privacy notice in force. */
export function ProfileForm({ me, onSaved }: { me: Me; onSaved?: () => void }) {
  const { t } = useTranslation("account");
  const language = useLanguage();
  const [form] = Form.useForm<Values>();
  const [others, setOthers] = useState<readonly FieldError[]>([]);
  const [refused, setRefused] = useState<Problem>();
  const queries = useQueryClient();
  const send = useSend(saveMe);

  const refuse = (problem: Problem) => {
    setRefused(problem);
    setOthers(showFieldErrors(form, problem.errors, { root: "body", language }));
  };
  const save = (values: Values) => {
    const { consent: _, ...profile } = values;
    const body = {
      ...profile,
      consentVersion: me.privacyNoticeVersion as typeof saveMe.body.shape.consentVersion.value,
      ...(me.profile === undefined ? {} : { expectedVersion: me.profile.version }),
    };
    setRefused(undefined);
    setOthers([]);
    const faults = check(saveMe.body, body, "body");
    if (faults.length > 0) return refuse(new Problem(422, "request.invalid", {}, faults));
    send.mutate(
      { body },
      {
        onError: refuse,
        onSuccess: async (saved) => {
          await chooseLanguage(saved.profile?.language ?? language);
          queries.setQueryData(keyOf(getMe, {}), saved);
          onSaved?.();
        },
      },
    );
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      onFinish={save}
      onValuesChange={(changed: object) => forgetErrors(form, changed)}
      initialValues={{ language, ...me.profile }}
    >
      <Form.Item name="name" label={t("profile.name")}>
        <Input autoComplete="name" maxLength={40} />
      </Form.Item>
      <Form.Item name="phone" label={t("profile.phone")} extra={t("profile.phoneUse")}>
        <Input type="tel" autoComplete="tel" maxLength={30} />
      </Form.Item>
      <Form.Item name="email" label={t("profile.email")} extra={t("profile.emailUse")}>
        <Input type="email" autoComplete="email" maxLength={120} />
      </Form.Item>
      <Form.Item name="language" label={t("profile.language")}>
        <Radio.Group
          options={[
            { value: "zh-CN", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
      </Form.Item>
      {me.consentNeeded && (
        <Form.Item
          name="consent"
          valuePropName="checked"
          rules={[
            {
              validator: (_, agreed) =>
                agreed === true ? Promise.resolve() : Promise.reject(new Error(t("profile.consentNeeded"))),
            },
          ]}
        >
          <Checkbox>
            {t("profile.consent")}{" "}
            <a href="/privacy" target="_blank" rel="noreferrer">
              {t("profile.notice", { version: me.privacyNoticeVersion })}
            </a>
          </Checkbox>
        </Form.Item>
      )}
      {refused && (
        <Form.Item>
          <ProblemAlert problem={refused} others={others} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t(me.consentNeeded ? "profile.agreeAndSave" : "profile.save")}
      </Button>
    </Form>
  );
}
