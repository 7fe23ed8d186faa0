/** A title with its issuer before 关于: 教育部等七部门关于…的意见. */
export interface IssuerAndTail {
  /** '' when the title begins with 关于 or has none. */
  readonly issuer: string;
  /** From 关于 on; the whole title when there is no 关于. */
  readonly tail: string;
}

// An issuer is a body or a list of them; 《关于印发…》 inside 《》 is no beginning.
const issuerBefore = /^(?<issuer>[\p{Script=Han}、 ·（）]{2,60}?)(?<tail>关于.+)$/u;

/** `浙江省教育厅办公室关于加强信息报送的通知` → 浙江省教育厅办公室, 关于加强信息报送的通知. */
export function splitIssuer(title: string): IssuerAndTail {
  const { issuer = '', tail = title } = issuerBefore.exec(title)?.groups ?? {};
  return { issuer, tail };
}
