/** How files of other kinds begin, so that a wrong file can be named for what it is. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PNG图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG图片', [0xff, 0xd8, 0xff]],
  ['GIF图片', [0x47, 0x49, 0x46, 0x38]],
  ['BMP图片', [0x42, 0x4d]],
  ['PDF文档', [0x25, 0x50, 0x44, 0x46]],
  ['压缩包或新版Office文档', [0x50, 0x4b, 0x03, 0x04]],
  ['旧版Office或WPS文档', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RAR压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['程序文件', [0x4d, 0x5a]],
  ['程序文件', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What the bytes look like by their beginning; null if by nothing known. Two-byte marks count only with a NUL near. */
export function looksLike(bytes: Uint8Array): string | null {
  const match = signatures.find(
    ([, prefix]) =>
      prefix.every((byte, index) => bytes[index] === byte) && (prefix.length > 2 || bytes.subarray(0, 64).includes(0)),
  );
  return match ? match[0] : null;
}
