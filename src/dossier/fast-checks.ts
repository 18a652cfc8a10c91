// Written by `npm run schema` from the zod schemas; not to be edited. Each check is true for just the values that its
// schema accepts, as `JSON.parse` gives them, except that a key `__proto__` in a map goes unnoticed.
import type { Entity, Source, Tie } from '../schema/dossier';

const pattern0 = /^(?!\s)(?!.*\s$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,500}$/u;
const pattern1 = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const pattern2 = /^[A-Z]{3}$/;
const pattern3 = /^Q[1-9][0-9]*$/;

function is0(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let count = 0;
  for (const key in value) {
    const item = value[key];
    if (!(typeof key === 'string' && pattern1.test(key)) || !(typeof item === 'string' && item.length >= 1)) return false;
    count += 1;
  }
  if (count < 1) return false;
  return true;
}

function is1(value: any): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(typeof item === 'string' && item.length >= 1)) return false;
  }
  return true;
}

function is2(value: any): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(((typeof item === 'string') || (Number.isFinite(item)) || (typeof item === 'boolean')))) return false;
  }
  return true;
}

function is3(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in value) {
    const item = value[key];
    if (!(typeof key === 'string' && key.length >= 1) || !(((((typeof item === 'string') || (Number.isFinite(item)) || (typeof item === 'boolean'))) || (is2(item))))) return false;
  }
  return true;
}

function is4(value: any): boolean {
  if (!Array.isArray(value) || value.length < 1) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(typeof item === 'string' && item.length >= 1)) return false;
  }
  return true;
}

function is5(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["value"]; if (!(Number.isFinite(part0))) return false; known += 1;
  const part1 = value["unit"]; if (!(typeof part1 === 'string' && part1.length >= 1)) return false; known += 1;
  const part2 = value["bound"]; if (part2 !== undefined) { if (!((part2 === "about" || part2 === "at-most" || part2 === "at-least"))) return false; known += 1; }
  const part3 = value["for"]; if (part3 !== undefined) { if (!(typeof part3 === 'string' && part3.length >= 1 && part3.length <= 120)) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is6(value: any): boolean {
  return Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && value[0] >= 1 && Number.isSafeInteger(value[1]) && value[1] >= 1;
}

function is7(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["paragraph"]; if (part0 !== undefined) { if (!(((Number.isSafeInteger(part0) && part0 >= 1) || (is6(part0))))) return false; known += 1; }
  const part1 = value["sentence"]; if (part1 !== undefined) { if (!(((Number.isSafeInteger(part1) && part1 >= 1) || (is6(part1))))) return false; known += 1; }
  const part2 = value["page"]; if (part2 !== undefined) { if (!(((Number.isSafeInteger(part2) && part2 >= 1) || (is6(part2))))) return false; known += 1; }
  const part3 = value["section"]; if (part3 !== undefined) { if (!(((((Number.isSafeInteger(part3) && part3 >= 1) || (is6(part3)))) || (typeof part3 === 'string' && part3.length >= 1)))) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is8(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["exact"]; if (!(typeof part0 === 'string' && part0.length >= 1)) return false; known += 1;
  const part1 = value["prefix"]; if (part1 !== undefined) { if (!(typeof part1 === 'string')) return false; known += 1; }
  const part2 = value["suffix"]; if (part2 !== undefined) { if (!(typeof part2 === 'string')) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is9(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["source"]; if (!(typeof part0 === 'string' && part0.length >= 1)) return false; known += 1;
  const part1 = value["locator"]; if (part1 !== undefined) { if (!(is7(part1))) return false; known += 1; }
  const part2 = value["quote"]; if (part2 !== undefined) { if (!(is8(part2))) return false; known += 1; }
  const part3 = value["url"]; if (part3 !== undefined) { if (!(typeof part3 === 'string')) return false; known += 1; }
  const part4 = value["archived"]; if (part4 !== undefined) { if (!(typeof part4 === 'string')) return false; known += 1; }
  const part5 = value["accessed"]; if (part5 !== undefined) { if (!(typeof part5 === 'string')) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is10(value: any): boolean {
  if (!Array.isArray(value) || value.length < 1) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(is9(item))) return false;
  }
  return true;
}

function is11(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["id"]; if (!(typeof part0 === 'string' && part0.length >= 1 && part0.length <= 200)) return false; known += 1;
  const part1 = value["says"]; if (!(((typeof part1 === 'string' && part1.length >= 1) || (is0(part1))))) return false; known += 1;
  const part2 = value["stance"]; if (!((part2 === "supports" || part2 === "disputes" || part2 === "qualifies"))) return false; known += 1;
  const part3 = value["voice"]; if (!((part3 === "asserted" || part3 === "reported" || part3 === "hedged" || part3 === "inferred"))) return false; known += 1;
  const part4 = value["by"]; if (part4 !== undefined) { if (!(typeof part4 === 'string' && part4.length >= 1)) return false; known += 1; }
  const part5 = value["stated"]; if (part5 !== undefined) { if (!(typeof part5 === 'string' && part5.length >= 1 && part5.length <= 120)) return false; known += 1; }
  const part6 = value["when"]; if (part6 !== undefined) { if (!(typeof part6 === 'string' && part6.length >= 1 && part6.length <= 120)) return false; known += 1; }
  const part7 = value["supersedes"]; if (part7 !== undefined) { if (!(is4(part7))) return false; known += 1; }
  const part8 = value["amount"]; if (part8 !== undefined) { if (!(is5(part8))) return false; known += 1; }
  const part9 = value["citations"]; if (!(is10(part9))) return false; known += 1;
  for (const _ in value) known -= 1;
  return known === 0;
}

function is12(value: any): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(is11(item))) return false;
  }
  return true;
}

function fitsEntity(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["id"]; if (!(typeof part0 === 'string' && pattern0.test(part0))) return false; known += 1;
  const part1 = value["kind"]; if (!(typeof part1 === 'string' && part1.length >= 1)) return false; known += 1;
  const part2 = value["name"]; if (!(is0(part2))) return false; known += 1;
  const part3 = value["aliases"]; if (part3 !== undefined) { if (!(is1(part3))) return false; known += 1; }
  const part4 = value["description"]; if (part4 !== undefined) { if (!(((typeof part4 === 'string' && part4.length >= 1) || (is0(part4))))) return false; known += 1; }
  const part5 = value["when"]; if (part5 !== undefined) { if (!(typeof part5 === 'string' && part5.length >= 1 && part5.length <= 120)) return false; known += 1; }
  const part6 = value["iso3"]; if (part6 !== undefined) { if (!(typeof part6 === 'string' && pattern2.test(part6))) return false; known += 1; }
  const part7 = value["wikidata"]; if (part7 !== undefined) { if (!(typeof part7 === 'string' && pattern3.test(part7))) return false; known += 1; }
  const part8 = value["attributes"]; if (part8 !== undefined) { if (!(is3(part8))) return false; known += 1; }
  const part9 = value["claims"]; if (part9 !== undefined) { if (!(is12(part9))) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is13(value: any): boolean {
  if (!Array.isArray(value) || value.length < 1) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(is11(item))) return false;
  }
  return true;
}

function fitsTie(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["id"]; if (!(typeof part0 === 'string' && pattern0.test(part0))) return false; known += 1;
  const part1 = value["kind"]; if (!(typeof part1 === 'string' && part1.length >= 1)) return false; known += 1;
  const part2 = value["from"]; if (!(typeof part2 === 'string' && part2.length >= 1)) return false; known += 1;
  const part3 = value["to"]; if (!(typeof part3 === 'string' && part3.length >= 1)) return false; known += 1;
  const part4 = value["when"]; if (part4 !== undefined) { if (!(typeof part4 === 'string' && part4.length >= 1 && part4.length <= 120)) return false; known += 1; }
  const part5 = value["detail"]; if (part5 !== undefined) { if (!(((typeof part5 === 'string' && part5.length >= 1) || (is0(part5))))) return false; known += 1; }
  const part6 = value["attributes"]; if (part6 !== undefined) { if (!(is3(part6))) return false; known += 1; }
  const part7 = value["claims"]; if (!(is13(part7))) return false; known += 1;
  for (const _ in value) known -= 1;
  return known === 0;
}

function is14(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["family"]; if (part0 !== undefined) { if (!(typeof part0 === 'string')) return false; known += 1; }
  const part1 = value["given"]; if (part1 !== undefined) { if (!(typeof part1 === 'string')) return false; known += 1; }
  const part2 = value["non-dropping-particle"]; if (part2 !== undefined) { if (!(typeof part2 === 'string')) return false; known += 1; }
  const part3 = value["dropping-particle"]; if (part3 !== undefined) { if (!(typeof part3 === 'string')) return false; known += 1; }
  const part4 = value["suffix"]; if (part4 !== undefined) { if (!(typeof part4 === 'string')) return false; known += 1; }
  const part5 = value["literal"]; if (part5 !== undefined) { if (!(typeof part5 === 'string')) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is15(value: any): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(is14(item))) return false;
  }
  return true;
}

function is16(value: any): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > 3) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(((Number.isSafeInteger(item)) || (typeof item === 'string')))) return false;
  }
  return true;
}

function is17(value: any): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(is16(item))) return false;
  }
  return true;
}

function is18(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["date-parts"]; if (part0 !== undefined) { if (!(is17(part0))) return false; known += 1; }
  const part1 = value["raw"]; if (part1 !== undefined) { if (!(typeof part1 === 'string')) return false; known += 1; }
  const part2 = value["literal"]; if (part2 !== undefined) { if (!(typeof part2 === 'string')) return false; known += 1; }
  const part3 = value["season"]; if (part3 !== undefined) { if (!(((typeof part3 === 'string') || (Number.isSafeInteger(part3))))) return false; known += 1; }
  const part4 = value["circa"]; if (part4 !== undefined) { if (!(((typeof part4 === 'boolean') || (typeof part4 === 'string') || (Number.isSafeInteger(part4))))) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

function is19(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const part0 = value["id"]; if (part0 !== undefined) { if (!(((typeof part0 === 'string') || (Number.isSafeInteger(part0))))) return false; }
  const part1 = value["type"]; if (!(typeof part1 === 'string' && part1.length >= 1)) return false;
  const part2 = value["title"]; if (part2 !== undefined) { if (!(typeof part2 === 'string')) return false; }
  const part3 = value["author"]; if (part3 !== undefined) { if (!(is15(part3))) return false; }
  const part4 = value["editor"]; if (part4 !== undefined) { if (!(is15(part4))) return false; }
  const part5 = value["issued"]; if (part5 !== undefined) { if (!(is18(part5))) return false; }
  const part6 = value["accessed"]; if (part6 !== undefined) { if (!(is18(part6))) return false; }
  const part7 = value["container-title"]; if (part7 !== undefined) { if (!(typeof part7 === 'string')) return false; }
  const part8 = value["publisher"]; if (part8 !== undefined) { if (!(typeof part8 === 'string')) return false; }
  const part9 = value["publisher-place"]; if (part9 !== undefined) { if (!(typeof part9 === 'string')) return false; }
  const part10 = value["page"]; if (part10 !== undefined) { if (!(((typeof part10 === 'string') || (Number.isSafeInteger(part10))))) return false; }
  const part11 = value["volume"]; if (part11 !== undefined) { if (!(((typeof part11 === 'string') || (Number.isSafeInteger(part11))))) return false; }
  const part12 = value["issue"]; if (part12 !== undefined) { if (!(((typeof part12 === 'string') || (Number.isSafeInteger(part12))))) return false; }
  const part13 = value["URL"]; if (part13 !== undefined) { if (!(typeof part13 === 'string')) return false; }
  const part14 = value["DOI"]; if (part14 !== undefined) { if (!(typeof part14 === 'string')) return false; }
  const part15 = value["language"]; if (part15 !== undefined) { if (!(typeof part15 === 'string')) return false; }
  const part16 = value["note"]; if (part16 !== undefined) { if (!(typeof part16 === 'string')) return false; }
  return true;
}

function is20(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["paragraph"]; if (!(Number.isSafeInteger(part0) && part0 >= 1)) return false; known += 1;
  const part1 = value["digest"]; if (!(((typeof part1 === 'string' && part1.length >= 1) || (is0(part1))))) return false; known += 1;
  for (const _ in value) known -= 1;
  return known === 0;
}

function is21(value: any): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(is20(item))) return false;
  }
  return true;
}

function fitsSource(value: any): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let known = 0;
  const part0 = value["id"]; if (!(typeof part0 === 'string' && part0.length >= 1 && part0.length <= 200)) return false; known += 1;
  const part1 = value["csl"]; if (!(is19(part1))) return false; known += 1;
  const part2 = value["date"]; if (part2 !== undefined) { if (!(typeof part2 === 'string' && part2.length >= 1 && part2.length <= 120)) return false; known += 1; }
  const part3 = value["origin"]; if (part3 !== undefined) { if (!(typeof part3 === 'string' && part3.length >= 1)) return false; known += 1; }
  const part4 = value["passages"]; if (part4 !== undefined) { if (!(is21(part4))) return false; known += 1; }
  for (const _ in value) known -= 1;
  return known === 0;
}

export const isEntity = (value: unknown): value is Entity => fitsEntity(value);
export const isTie = (value: unknown): value is Tie => fitsTie(value);
export const isSource = (value: unknown): value is Source => fitsSource(value);
