package org.scrutinymonitor.monitoring;

import java.util.Locale;
import java.util.Set;

/** Given names that are common in Britain, to tell a person in a text from a place or a service. */
final class GivenNames {
  /** Words that are names and little else. */
  private static final Set<String> NAMES =
      Set.of(
          ("aaron abdul abigail adam adrian ahmed aidan aisha alan alastair alex alexander alexandra"
                  + " alexis ali alice alison amanda amelia amir amy andrea andrew andy angela ann anna anne"
                  + " annette anthony antonia arthur ashley asif barbara barry ben benjamin beth bethan"
                  + " beverley bilal bill brenda brian bryn caitlin callum carl carol caroline carolyn"
                  + " catherine catrin ceri charlie charlotte cheryl chloe chris christina christine"
                  + " christopher claire clare clive colin connor craig daniel danielle darren dave david"
                  + " dawn debbie deborah denise derek dewi diana diane dominic donna dorothy duncan dylan"
                  + " edward elaine eleanor eleri elizabeth ellie emily emma emyr eric erin eva evelyn"
                  + " farah fatima fiona francesca gail gareth garry gary gavin gemma geoff geoffrey george"
                  + " georgia gerald geraint gillian glenys glyn gordon graham gwen gwyneth gwilym hannah"
                  + " harriet harry hassan hayley heather helen helena henry hilary howard hugh huw hywel"
                  + " ian ibrahim ieuan imran ioan irene isabel isabella iwan jack jacqueline jake james jamie"
                  + " jane janet janice jason jeff jeffrey jennifer jenny jeremy jessica jill jim joan joanna"
                  + " joanne joe john jonathan jordan joseph josh joshua joyce judith julia julian julie"
                  + " justin karen kate katherine kathleen kathryn katie keith kelly kenneth kerry kevin"
                  + " khadija kieran kim kirsty kyle lauren laura laurence leanne lee leigh lesley leslie"
                  + " lewis liam linda lisa llinos lloyd lorraine louis louise lowri lucy luke lynn lynne"
                  + " maggie malcolm mandy mair mared margaret maria marian marie marion mark martin"
                  + " martyn mary matthew maureen megan meinir mel melanie meurig michael michelle mike"
                  + " miriam mohammad mohammed molly muhammad nasreen natalie natasha neil nia nicholas"
                  + " nichola nicola nigel nikki noel olivia osian oliver oscar owain pamela patricia patrick"
                  + " paul paula pauline penny peter philip phillip phoebe priya rachel rajesh ralph raymond"
                  + " rebecca rhian rhiannon rhodri rhys richard rita robert robin roger ronald ros rosemary"
                  + " ross roy russell ruth ryan sally samantha samuel sandra sanjay sara sarah scott sean"
                  + " shahid shane sharon shaun sheila shirley sian simon sioned sophia sophie stacey stella"
                  + " stephanie stephen steve steven stuart sue susan suzanne sylvia tahir tanya tara teresa"
                  + " terry theresa thomas tim timothy tina toby tom tony tracey tracy trevor tudor valerie"
                  + " vanessa veronica vicky victoria vincent vivienne wayne wendy william yasmin yusuf yvonne"
                  + " zahra zara zoe")
              .split(" "));

  /** Given names that are words, months, places or institutions as well. */
  private static final Set<String> OTHERWISE =
      Set.of(
          ("alexandra ashley carol charlie dawn elizabeth george georgia gordon grace heather james john"
                  + " jordan joseph kelly kim lee leigh lewis lloyd louise margaret mark mary may mel paul penny"
                  + " peter robin ros ross roy russell scott thomas tudor victoria vincent wayne william")
              .split(" "));

  /** What stands behind a given name where the two are no person: "Victoria Road". */
  private static final Set<String> NO_FAMILY_NAMES =
      Set.of(
          ("road street avenue close drive lane terrace crescent court gardens grove place park house"
                  + " hall centre center school academy college hospital hub library surgery ward council"
                  + " committee trust foundation hostel estate square bridge station church day fund act"
                  + " scheme project programme team service group strategy policy plan review report"
                  + " partnership panel board forum charter award market quay wharf view way walk hill")
              .split(" "));

  private GivenNames() {}

  static boolean isOne(String word) {
    return NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the name alone, with nothing behind it, is surely a person. */
  static boolean isNothingElse(String word) {
    return isOne(word) && !OTHERWISE.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isNoFamilyName(String word) {
    return NO_FAMILY_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }
}
