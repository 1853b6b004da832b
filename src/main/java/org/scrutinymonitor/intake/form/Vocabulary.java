package org.scrutinymonitor.intake.form;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels that councils use, in English and Welsh. To teach the program a new label, add it to
 * its line here: case, plurals, "/s", small words and signs do not matter. The number is the
 * weight: 3 where the words say this and nothing else, 1 where they stand in many other papers too.
 */
final class Vocabulary {
  private static final String WORDS =
      """
      REVIEW 2: review | review title | review topic | title of review | name of review | topic
      REVIEW 2: scrutiny review | scrutiny topic | subject of review | scrutiny review of | review of
      REVIEW 2: adolygiad | teitl yr adolygiad | pwnc
      LINK_OFFICERS 3: link officer | scrutiny link officer | link officer name | swyddog cyswllt
      LINK_OFFICERS 3: swyddogion cyswllt
      PLAN_AGREED 3: action plan agreed | date action plan agreed | action plan agreed on
      PLAN_AGREED 3: action plan approved | action plan agreed by committee | date of action plan
      PLAN_AGREED 3: cynllun gweithredu wedi ei gytuno | cytunwyd ar y cynllun gweithredu
      COMMITTEE 2: committee | select committee | scrutiny committee | name of committee
      COMMITTEE 2: overview and scrutiny committee | scrutiny panel | reviewing committee
      COMMITTEE 2: pwyllgor | pwyllgor craffu
      RECOMMENDATION 3: recommendation | scrutiny recommendation | recommendation text | rec
      RECOMMENDATION 3: recommendation made | recommendation of committee | panel recommendation
      RECOMMENDATION 3: committee recommendation | review recommendation | argymhelliad
      RECOMMENDATION 3: argymhellion
      PART 2: part | strand | sub recommendation | rhan
      REFERENCE 1: reference | ref | ref no | reference no | reference number | no | number | num
      REFERENCE 1: rec no | rec ref | recommendation no | recommendation number | item no | id
      REFERENCE 1: recommendation ref | recommendation reference | cyfeirnod | rhif | cyf
      RESPONSIBILITY 2: responsibility | responsible | responsible officer | lead officer
      RESPONSIBILITY 2: lead responsibility | responsible person | person responsible | owner
      RESPONSIBILITY 2: officer responsible | action owner | lead responsible officer | by whom
      RESPONSIBILITY 2: responsible lead | responsible service | accountable officer | who
      RESPONSIBILITY 2: service lead | assigned to | lead | officer lead | lead person | lead manager
      RESPONSIBILITY 2: responsible owner | responsible director | responsible body | lead agency
      RESPONSIBILITY 2: officer | named officer | responsible party | action by | led by
      RESPONSIBILITY 2: cyfrifoldeb | swyddog cyfrifol | swyddog arweiniol | perchennog | arweinydd
      DUE 1: date | when | target | due
      DUE 2: timescale | timetable | target date | due date | date due | deadline | by when
      DUE 2: completion date | target completion date | date for completion | implementation date
      DUE 2: timeframe | time frame | time scale | agreed date | expected completion date | end date
      DUE 2: proposed completion date | anticipated completion date | date of completion | time limit
      DUE 2: original date for completion | original completion date | original date
      DUE 2: target for completion | delivery date | planned completion date | target timescale
      DUE 1: dyddiad | amserlen | dyddiad targed | erbyn pryd | dyddiad cwblhau
      ACTION 3: agreed action | action agreed | camau y cytunwyd arnynt | cam gweithredu y cytunwyd arno
      ACTION 1: action | proposed action | planned action | action required | key action | next step
      ACTION 2: action to be taken | action to be undertaken | implementation action | agreed task
      ACTION 1: camau gweithredu | cam gweithredu | gweithred
      MEASURE 3: agreed success measure | success measure | success criteria | success criterion
      MEASURE 3: measure of success | agreed measure of success | agreed success criteria
      MEASURE 2: outcome measure | how will success be measured | how success will be measured
      MEASURE 2: intended outcome | expected outcome | desired outcome | performance measure | measure
      MEASURE 2: what will success look like | what success looks like | target outcome
      MEASURE 1: outcome
      MEASURE 3: mesur llwyddiant | mesur llwyddiant y cytunwyd arno | meini prawf llwyddiant
      RESPONSE 2: response | cabinet response | executive response | response of cabinet
      RESPONSE 2: response of executive | response from cabinet | executive decision | decision
      RESPONSE 2: cabinet decision | response to recommendation | management response
      RESPONSE 2: executive member response | council response | response by cabinet
      RESPONSE 2: accepted or rejected | accepted rejected | accept reject | ymateb
      RESPONSE 2: ymateb y cabinet | ymateb y weithrediaeth
      EVIDENCE 3: evidence of progress | progress evidence | evidence of progress made
      EVIDENCE 3: tystiolaeth o gynnydd
      EVIDENCE 1: evidence | progress | update | comment | commentary | note | current position
      EVIDENCE 2: progress update | progress to date | progress made | progress report | latest update
      EVIDENCE 2: position statement | action taken | officer update | progress comment
      EVIDENCE 2: update on progress | progress since last report | latest position | current update
      EVIDENCE 2: officer comment | progress note | cynnydd | diweddariad | camau a gymerwyd
      EVIDENCE 2: diweddariad ar gynnydd
      ASSESSMENT 3: assessment of progress | progress assessment | asesiad o gynnydd
      ASSESSMENT 1: assessment | grade | grading | status | rating | score
      ASSESSMENT 2: progress grade | progress grading | rag | rag status | rag rating | brag rating
      ASSESSMENT 2: cabinet member assessment | officer assessment | committee assessment
      ASSESSMENT 2: progress rating | current status | self assessment | assessment grade | brag
      ASSESSMENT 2: grade of progress | progress status | completion status | implementation status
      ASSESSMENT 1: asesiad | gradd | statws
      PERIOD 2: date of update | date updated | last updated | date of last update | updated on
      PERIOD 2: update date | progress as at | position as at | reporting period | dyddiad diweddaru
      KEY 3: assessment of progress gradings | progress gradings | key to gradings | grading key
      KEY 3: gradings | grading explanation | explanation of gradings | key to grades | grading scheme
      KEY 3: assessment gradings | key to assessment of progress | grades explained | rag key
      KEY 3: graddau asesu cynnydd
      KEY 3: key to assessment | assessment key
      KEY 3: status key | key to status | assessment of progress grades | allwedd y graddau | graddau
      KEY 1: key | grades | legend | allwedd
      BESIDE 1: cabinet member | portfolio holder | executive member | origin | source | area | theme
      BESIDE 1: exec date | cabinet date | meeting date | date of meeting | minute | minute no | ward
      BESIDE 1: date raised | date of recommendation | directorate | service | service area | cost
      BESIDE 1: date of cabinet | executive date | resource | resource implication | priority | risk
      BESIDE 1: financial implication | budget | aelod cabinet | department | lead member | portfolio
      """;

  private static final Set<String> SMALL = Set.of("of", "the", "o", "y", "yr", "for", "to", "an");

  private static final Map<String, Entry> EXACT = new HashMap<>();
  private static final Map<String, Entry> BARE = new HashMap<>();

  private static final Set<String> TOKENS = new HashSet<>();

  /** Which letters a phrase has, a bit each: what differs in many cannot be similar. */
  private static final Map<String, Integer> LETTERS = new HashMap<>();

  static {
    for (String line : WORDS.lines().toList()) {
      int colon = line.indexOf(':');
      String[] head = line.substring(0, colon).split(" ", -1);
      Entry entry = new Entry(Field.valueOf(head[0]), Integer.parseInt(head[1]));
      for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
        EXACT.putIfAbsent(bare(phrase, false), entry);
        BARE.putIfAbsent(bare(phrase, true), entry);
        LETTERS.put(bare(phrase, true), letters(bare(phrase, true)));
        TOKENS.addAll(List.of(bare(phrase, true).split(" ", -1)));
      }
    }
  }

  /** The field and the weight of a phrase. */
  record Entry(Field field, int weight) {}

  private Vocabulary() {}

  /** What a phrase announces, null where nobody uses it as a label. */
  static @Nullable Entry of(String phrase) {
    Entry entry = EXACT.get(bare(phrase, false));
    return entry == null ? BARE.get(bare(phrase, true)) : entry;
  }

  /**
   * What a phrase announces that misses or changes a letter or two, as typing and extracting does.
   * Short phrases must be whole: one letter makes another word of them. What stands behind a whole
   * phrase is no misprint of it but a value: "Assessment of Progress 4".
   */
  static @Nullable Entry similar(String phrase) {
    String bare = bare(phrase, true);
    if (bare.length() < 9 || bare.length() > 45) {
      return null;
    }
    if (!sharesWord(bare)) {
      return null;
    }
    int allowed = bare.length() < 16 ? 1 : 2;
    int letters = letters(bare);
    for (Map.Entry<String, Entry> known : BARE.entrySet()) {
      if (Math.abs(known.getKey().length() - bare.length()) <= allowed
          && Integer.bitCount(LETTERS.getOrDefault(known.getKey(), 0) ^ letters) <= 2 * allowed
          && !bare.startsWith(known.getKey() + " ")
          && Words.within(known.getKey(), bare, allowed)) {
        return known.getValue();
      }
    }
    return null;
  }

  /**
   * The bare form of a label: small letters, no signs, no small words and, if asked, no plural.
   * "Link Officer/s:" and "link officers" are one.
   */
  static String bare(String words, boolean singular) {
    StringBuilder bare = new StringBuilder(words.length());
    String low = words.toLowerCase(ROOT).replace("(s)", "").replace("/s", "");
    low = low.replace("'s", "").replace("’s", "");
    int i = 0;
    while (i < low.length()) {
      if (!isWordPart(low.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < low.length() && isWordPart(low.charAt(i))) {
        i++;
      }
      String word = low.substring(from, i);
      boolean plural =
          word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
      if (!SMALL.contains(word)) {
        bare.append(bare.isEmpty() ? "" : " ");
        bare.append(plural && singular ? word.substring(0, word.length() - 1) : word);
      }
    }
    return bare.toString();
  }

  /** Whether a label of several words has one that is known; one word alone may be misprinted. */
  private static boolean sharesWord(String bare) {
    if (bare.indexOf(' ') < 0) {
      return true;
    }
    for (String word : bare.split(" ", -1)) {
      if (word.length() > 2 && TOKENS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static int letters(String bare) {
    int letters = 0;
    for (int i = 0; i < bare.length(); i++) {
      letters |= 1 << (bare.charAt(i) & 31);
    }
    return letters;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
