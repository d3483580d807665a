package ma.tifawt.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a browser has kept, asked from inside one of its pages. */
record Device(Page page) {

  /** Waits until these addresses open without a line, with all they show; labs come when opened. */
  void awaitStored(List<String> addresses) {
    until(
        """
        async (addresses) => {
          for (const a of addresses) {
            const page = await caches.match(a);
            if (!page) return false;
            const shown = (await page.text()).replace(/<div class="lab"[^>]*>/g, "");
            const named = shown.match(/\\/(assets|media)\\/[^"#?\\s<>&]+/g) ?? [];
            for (const file of named) if (!(await caches.match(file))) return false;
          }
          return true;
        }""",
        addresses);
  }

  /** Waits until what is stored of a page holds these words. */
  void awaitText(String address, String words) {
    until(
        "async ([a, words]) => (await (await caches.match(a)).text()).includes(words)",
        List.of(address, words));
  }

  /** Waits until the server has taken everything that was done here. */
  void awaitNothingUnsent() {
    until(
        """
        async () => {
          const done = (r) => new Promise((ok, no) => { r.onsuccess = () => ok(r.result); r.onerror = no; });
          const db = await done(indexedDB.open('tifawt'));
          const left = await Promise.all(['operations', 'sealed'].map((s) => done(db.transaction(s).objectStore(s).count())));
          db.close();
          return left.every((n) => n === 0);
        }""",
        null);
  }

  void awaitHeld(String address) {
    until("async (a) => !!(await caches.match(a))", address);
  }

  void awaitGone(String address) {
    until("async (a) => !(await caches.match(a))", address);
  }

  /** Puts a file among those that are stored. */
  void plant(String address) {
    page.evaluate(
        "async (a) => (await caches.open('tifawt-files-1')).put(a, new Response('spare'))",
        address);
  }

  /** Every address that is stored. */
  @SuppressWarnings("unchecked")
  List<String> addresses() {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const all = [];
              for (const name of await caches.keys()) for (const r of await (await caches.open(name)).keys()) all.push(new URL(r.url).pathname);
              return all;
            }""");
  }

  boolean holds(String address) {
    return (boolean) page.evaluate("async (a) => !!(await caches.match(a))", address);
  }

  /**
   * Everything that is stored in any way, as one text: caches, databases, local and session
   * storage.
   */
  String everything() {
    return (String)
        page.evaluate(
            """
            async () => {
              const all = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  all.push(request.url);
                  if (!/\\/assets\\//.test(request.url)) all.push(await (await cache.match(request)).text());
                }
              }
              const done = (r) => new Promise((ok, no) => { r.onsuccess = () => ok(r.result); r.onerror = no; });
              for (const { name } of await indexedDB.databases()) {
                const db = await done(indexedDB.open(name));
                for (const store of db.objectStoreNames) all.push(name + "/" + store, JSON.stringify(await done(db.transaction(store).objectStore(store).getAll())));
                db.close();
              }
              return all.join("\\n");
            }""");
  }

  /** {@code waitForFunction} takes a promise for a yes; here it is waited for. */
  private void until(String question, Object about) {
    page.waitForCondition(() -> (boolean) page.evaluate(question, about));
  }
}
