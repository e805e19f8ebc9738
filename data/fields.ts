import * as v from 'valibot'

/** Words: no blank, and none of it around them. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** An address in plain ASCII, as a browser shows it; `what` names the field in messages. */
export function link(what: string) {
  const leads = (address: string) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && /^[\x21-\x7E]+$/.test(address)
  return v.pipe(text, v.check(leads, ({ input }) => `has a ${what} that is not an http(s) address: ${input}`))
}
