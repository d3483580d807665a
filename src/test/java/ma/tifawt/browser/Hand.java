package ma.tifawt.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How a child works a page: with a finger, a mouse, or nothing but keys. */
enum Hand {
  FINGER {
    @Override
    void press(Locator button) {
      button.tap();
    }

    @Override
    void choose(Locator input) {
      input.tap();
    }
  },

  MOUSE {
    @Override
    void press(Locator button) {
      button.click();
    }

    @Override
    void choose(Locator input) {
      input.click();
    }
  },

  KEYS {
    @Override
    void press(Locator button) {
      reach(button);
      button.page().keyboard().press("Enter");
    }

    /** Space ticks; in a group of one right option the arrows choose. */
    @Override
    void choose(Locator input) {
      Page page = input.page();
      boolean one = "radio".equals(input.getAttribute("type"));
      for (int i = 0; i < MANY && !focused(input); i++) {
        boolean inGroup =
            one && (Boolean) input.evaluate("i => document.activeElement.name === i.name");
        page.keyboard().press(inGroup ? "ArrowDown" : "Tab");
      }
      if (!input.isChecked()) {
        page.keyboard().press("Space");
      }
    }

    @Override
    void type(Locator field, String text) {
      reach(field);
      field.page().keyboard().type(text);
    }
  };

  /** Keys pressed before a thing counts as out of reach. */
  private static final int MANY = 80;

  abstract void press(Locator button);

  abstract void choose(Locator input);

  void type(Locator field, String text) {
    press(field);
    field.page().keyboard().type(text);
  }

  private static void reach(Locator element) {
    for (int i = 0; i < MANY && !focused(element); i++) {
      element.page().keyboard().press("Tab");
    }
    if (!focused(element)) {
      throw new AssertionError("no key leads to " + element);
    }
  }

  private static boolean focused(Locator element) {
    return (Boolean) element.evaluate("e => e === document.activeElement");
  }
}
