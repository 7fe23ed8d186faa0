export { characterBag } from '../../scripts/bench/gold/character-bag.ts';
export { characterSegmenter, makeSource, parseText, textsOf } from '../../scripts/fuzz/parse-text.ts';
