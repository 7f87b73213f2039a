import { describe, expect, it } from "vitest";
import { decodeText } from "../../../shared/sheets/encoding.ts";

/** "企业名称" in GBK, which GB18030 holds. */
const gbk = Uint8Array.from([0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes).encoding;
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the encoding of a text", () => {
  it("is told by its mark, by being UTF-8 throughout, or is GB18030", () => {
    expect(decodeText(utf8("企业名称"))).toEqual({ text: "企业名称", encoding: "utf-8" });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("企业")])).text).toBe("企业");
    expect(decodeText(gbk)).toEqual({ text: "企业名称", encoding: "gb18030" });
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x01, 0x4f])).encoding).toBe("utf-16");
    // A rare character of people's names that takes four bytes in GB18030.
    expect(decodeText(Uint8Array.from([0x95, 0x32, 0x82, 0x36])).text).toBe("𠀀");
  });

  it("is not guessed where the bytes fit none", () => {
    const damaged = Uint8Array.from([...utf8("企业名称统一社会信用代码"), 0xff, 0xff, ...utf8("需求")]);
    expect(codeOf(damaged)).toBe("sheet.encoding");
    expect(codeOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff]))).toBe("sheet.encoding");
    expect(codeOf(Uint8Array.from([0xff, 0xd8, 0x00, 0x10]))).toBe("sheet.binary");
    expect(codeOf(Uint8Array.from([0xc6, 0xf3, 0xff, 0xff]))).toBe("sheet.encoding");
  });
});
