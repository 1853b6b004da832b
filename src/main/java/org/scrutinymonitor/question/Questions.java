package org.scrutinymonitor.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The door of this room: what is worth asking about an item. */
public final class Questions {
  /** In the order in which a chair would ask. */
  private static final List<Rule> RULES =
      List.of(
          new Unfinished(),
          new NothingNew(),
          new PastDate(),
          new Unexplained(),
          new NoFigure(),
          new AboveUnachieved(),
          new Unshown(),
          new OtherQuestion(),
          new ReadsDone(),
          new BeforePlan());

  private static final List<Rule> BY_DEFAULT = RULES.stream().filter(Rule::onByDefault).toList();

  private Questions() {}

  /** The keys of all rules. */
  public static List<String> rules() {
    return RULES.stream().map(Rule::key).toList();
  }

  /** The keys of the rules that ask where nobody has chosen. */
  public static List<String> rulesByDefault() {
    return BY_DEFAULT.stream().map(Rule::key).toList();
  }

  /** What the rules that are on by default ask about an item on a day. */
  public static List<Question> about(Examined item, LocalDate today) {
    return asked(item, today, BY_DEFAULT);
  }

  /** What the rules of these keys ask about an item on a day. */
  public static List<Question> about(Examined item, LocalDate today, Collection<String> keys) {
    return asked(item, today, RULES.stream().filter(rule -> keys.contains(rule.key())).toList());
  }

  private static List<Question> asked(Examined item, LocalDate today, List<Rule> rules) {
    if (item.updates().isEmpty() && item.due() == null) return List.of();
    var look = new CloseLook(item);
    var raised = new ArrayList<Question>();
    for (var rule : rules) {
      var question = rule.ask(look, today);
      if (question != null) raised.add(question);
    }
    return raised;
  }
}
