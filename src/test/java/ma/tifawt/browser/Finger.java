package ma.tifawt.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/**
 * A real finger on the glass: the browser itself makes of it a tap, a scroll or a drag, as it does
 * on a telephone.
 */
final class Finger {

  private static final int STEPS = 8;

  private final Page page;
  private final CDPSession glass;
  private double x;
  private double y;

  Finger(Page page) {
    this.page = page;
    this.glass = page.context().newCDPSession(page);
  }

  Finger press(Locator thing) {
    thing.scrollIntoViewIfNeeded();
    moveTo(thing);
    return touch("touchStart");
  }

  /** Over the glass in steps, as fingers move. */
  Finger slideTo(Locator thing) {
    BoundingBox box = thing.boundingBox();
    return slideBy(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  }

  Finger slideBy(double right, double down) {
    for (int i = 0; i < STEPS; i++) {
      x += right / STEPS;
      y += down / STEPS;
      touch("touchMove");
    }
    return this;
  }

  void lift() {
    send("touchEnd", new JsonArray());
  }

  private void moveTo(Locator thing) {
    BoundingBox box = thing.boundingBox();
    x = box.x + box.width / 2;
    y = box.y + box.height / 2;
  }

  private Finger touch(String type) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonArray points = new JsonArray();
    points.add(point);
    send(type, points);
    return this;
  }

  private void send(String type, JsonArray points) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    glass.send("Input.dispatchTouchEvent", event);
    // a frame, so that the page has seen it
    page.evaluate("() => new Promise(requestAnimationFrame)");
  }
}
