package ma.tifawt.browser;

import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Product;

/** Children of one group of the demo, one for each test, and what the server has of them. */
record Classmates(Product product) {

  /** Their PIN is the group's. */
  DemoAccount number(int number) {
    DemoAccount known = product.accounts().child();
    String name =
        product.look("select user_name from account where user_name like ?", "%." + number);
    return new DemoAccount(known.role(), name, known.secret(), known.address(), known.tryFirst());
  }

  /** The subjects of all work that has arrived, in the order in which it was taken. */
  String arrived(DemoAccount child) {
    return product.look(
        """
        select coalesce(group_concat(o.subject order by o.received_at, o.counter separator ' '), '')
          from sync_operation o join account a on a.id = o.account_id
         where a.user_name = ?""",
        child.userName());
  }

  /** The answers of a child to the questions of a lesson. */
  int attempts(DemoAccount child, String lesson) {
    return Integer.parseInt(
        product.look(
            """
            select count(*) from quiz_attempt q join account a on a.learner_id = q.learner_id
             where a.user_name = ? and q.lesson = ?""",
            child.userName(),
            lesson));
  }
}
