/** Why a text is not what it claims to be. The words shown to an operator are chosen by these names. */
export type Gs1Fault =
  /** Neither an AIM identifier, an FNC1, brackets nor a web address announces GS1 data. */
  | 'not_gs1'
  | 'unknown_symbology'
  | 'empty'
  | 'unknown_ai'
  | 'value_missing'
  | 'wrong_length'
  | 'too_long'
  | 'wrong_character'
  | 'check_digit'
  | 'check_characters'
  | 'not_a_date'
  | 'not_a_time'
  | 'company_prefix'
  | 'not_in_code_list'
  | 'out_of_range'
  | 'malformed'
  | 'repeated_ai'
  /** Bracketed form with a bracket missing. */
  | 'brackets'
  | 'web_address'
  | 'no_key'
  | 'key_qualifiers'
  | 'not_a_data_attribute'
  | 'missing_association'
  | 'excluded_association';

/** A fault inside one value: `at` and `length` in characters of that value. */
export type ValueFault = { reason: Gs1Fault; at: number; length: number };

/** A refused text: `position` and `length` in characters of the raw text, `ai` where one was recognised. */
export type Gs1Rejection = {
  kind: 'rejected';
  reason: Gs1Fault;
  ai: string | null;
  position: number;
  length: number;
};

export const rejection = (
  reason: Gs1Fault,
  ai: string | null,
  position: number,
  length: number,
): Gs1Rejection => ({
  kind: 'rejected',
  reason,
  ai,
  position,
  length,
});

/** A fault of a whole value. */
export const wholeFault = (reason: Gs1Fault, value: string): ValueFault => ({
  reason,
  at: 0,
  length: value.length,
});
