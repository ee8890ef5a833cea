// Differences between the two languages of real acts that we looked up in both texts: the source differs, our reading does not.
// By act code; each entry is the beginning of what `tools/accuracy.mjs` names, with the reason.
const FROM_THE_DAY = 'kk says "from the day" (күннен бастап), ru "after" (после)';
const AFTER_THE_END = 'kk says "after it ended" (аяқталған соң, кейін), ru "from the day" (со дня)';
const AFTER_RETURN = 'kk says "after it was sent" (жолдағаннан кейін), ru "from the day" (со дня)';
const WITHIN_BEFORE =
  'kk says "within seven working days before" (дейін … аралығында), ru "seven working days before" (за)';

const SENDERS =
  'kk makes the persons the subject of the sending (тұлғалар … жіберіледі), ru names them only as those who filled the sheets in';

export const KNOWN = {
  105233: [
    ['quorum/point_7', 'kk asks for more than two thirds (астамы), ru for not less than two thirds'],
    ['deadline/point_41', AFTER_THE_END],
    [
      'retention/point_42',
      'kk names the protocol and, by a slip, the methodologies; ru the documents and the protocol',
    ],
    ['point_9__para_3', 'ru has two paragraphs where kk has one'],
    ['point_21__para_2', 'kk lacks the last paragraph of the point'],
    ['point_37__para_10', 'kk begins a paragraph where ru goes on'],
    ['duty/point_21__para_2', 'kk lacks the last paragraph of the point'],
    ['annex_1__para_', 'the notes under the form are divided differently'],
    ['annex_5__para_7', 'kk prints one rule to write on more'],
    ['duty/annex_1__para_', 'the notes under the form are divided differently'],
  ],
  120967: [
    ['return-for-correction/point_12', FROM_THE_DAY],
    ['return-for-correction/point_22', AFTER_RETURN],
    ['deadline/point_12__para_2', FROM_THE_DAY],
    ['deadline/point_23', AFTER_THE_END],
    ['deadline/point_29', WITHIN_BEFORE],
    ['deadline/point_40', AFTER_THE_END],
    ['document-set/point_36', 'kk names another department here than everywhere else'],
  ],
  130462: [
    ['return-for-correction/point_11', FROM_THE_DAY],
    ['return-for-correction/point_21', AFTER_RETURN],
    ['deadline/point_11__para_2', FROM_THE_DAY],
    ['deadline/point_22', AFTER_THE_END],
    ['deadline/point_28', WITHIN_BEFORE],
    ['deadline/point_39', AFTER_THE_END],
    ['indicators/annex_4__tbl_1__row_30', 'kk prints categories E where ru and all other rows print D'],
  ],
  90764: [
    ['deadline/point_24', AFTER_THE_END],
    ['deadline/point_17', SENDERS],
    ['duty/point_17', SENDERS],
  ],
};
