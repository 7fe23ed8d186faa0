/** Other names in `content/regulations/` and `content/terms/`, as people write them. */

/** `sure` false: the name means this entry only in some contexts (《条例》（上下文简称）), so it never decides alone. */
export interface KnownAlias {
  readonly name: string;
  readonly sure: boolean;
}

/** Remarks behind a name that say it is not this entry's alone. */
const unsureRemark = /上下文|语境|可能|之一/u;

/** `《宣传工作条例》` → sure; `准则（种子中“准则”可能所指之一）` → 准则, not sure. The remark itself is never part of the name. */
export function readAlias(written: string): KnownAlias {
  const { name = written, remark = '' } = /^(?<name>.+?)(?:（(?<remark>[^（）]*)）)?$/u.exec(written)?.groups ?? {};
  return { name: name.replace(/^《|》$/gu, ''), sure: !unsureRemark.test(remark) };
}
