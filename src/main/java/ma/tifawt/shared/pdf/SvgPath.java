package ma.tifawt.shared.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The "d" of an SVG path (SVG 1.1, 8.3) as a shape. What it cannot read ends the path there. */
final class SvgPath {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final Matcher tokens;
  private final Path2D path = new Path2D.Double();
  private String token;
  private double x;
  private double y;

  /** Control point of the curve before, for the smooth commands. */
  private Point2D control;

  private char before = 'M';

  private SvgPath(String data) {
    tokens = TOKEN.matcher(data);
    next();
  }

  static Path2D of(String data) {
    return new SvgPath(data).read();
  }

  private Path2D read() {
    char command = 'M';
    while (token != null) {
      boolean named = Character.isLetter(token.charAt(0));
      if (named) {
        command = token.charAt(0);
        next();
      } else if (command == 'M' || command == 'm') {
        command = command == 'M' ? 'L' : 'l'; // further points after a move are lines
      }
      char kind = Character.toUpperCase(command);
      boolean begun = path.getCurrentPoint() != null;
      if (kind == 'Z' && begun && named) {
        close();
      } else if ("MLHVCSQTA".indexOf(kind) < 0 || kind != 'M' && !begun) {
        return path;
      } else {
        segment(command);
      }
      before = command;
    }
    return path;
  }

  private void segment(char command) {
    boolean relative = Character.isLowerCase(command);
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    char kind = Character.toUpperCase(command);
    switch (kind) {
      case 'M' -> {
        to(fromX + number(), fromY + number());
        path.moveTo(x, y);
      }
      case 'L' -> line(fromX + number(), fromY + number());
      case 'H' -> line(fromX + number(), y);
      case 'V' -> line(x, fromY + number());
      case 'C' -> cubic(point(fromX, fromY), point(fromX, fromY), point(fromX, fromY));
      case 'S' -> cubic(mirrored("CS"), point(fromX, fromY), point(fromX, fromY));
      case 'Q' -> quadratic(point(fromX, fromY), point(fromX, fromY));
      case 'T' -> quadratic(mirrored("QT"), point(fromX, fromY));
      default -> arc(fromX, fromY);
    }
  }

  private void close() {
    path.closePath();
    to(path.getCurrentPoint().getX(), path.getCurrentPoint().getY());
  }

  private void line(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private void cubic(Point2D first, Point2D second, Point2D end) {
    path.curveTo(first.getX(), first.getY(), second.getX(), second.getY(), end.getX(), end.getY());
    to(end.getX(), end.getY());
    control = second;
  }

  private void quadratic(Point2D middle, Point2D end) {
    path.quadTo(middle.getX(), middle.getY(), end.getX(), end.getY());
    to(end.getX(), end.getY());
    control = middle;
  }

  /** Where the curve before would go on. */
  private Point2D mirrored(String curves) {
    boolean smooth = control != null && curves.indexOf(Character.toUpperCase(before)) >= 0;
    return smooth
        ? new Point2D.Double(2 * x - control.getX(), 2 * y - control.getY())
        : new Point2D.Double(x, y);
  }

  /** From two ends to a centre: SVG 1.1, F.6.5 and F.6.6. */
  private void arc(double fromX, double fromY) {
    double rx = Math.abs(number());
    double ry = Math.abs(number());
    double turn = Math.toRadians(number());
    boolean large = number() != 0;
    boolean sweep = number() != 0;
    Point2D end = point(fromX, fromY);
    if (rx == 0 || ry == 0 || end.distance(x, y) == 0) {
      line(end.getX(), end.getY());
      return;
    }
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double dx = (x - end.getX()) / 2;
    double dy = (y - end.getY()) / 2;
    double x1 = cos * dx + sin * dy;
    double y1 = -sin * dx + cos * dy;
    double grow = Math.max(1, Math.sqrt(x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry)));
    rx *= grow;
    ry *= grow;
    double under = rx * rx * y1 * y1 + ry * ry * x1 * x1;
    double share = Math.sqrt(Math.max(0, (rx * rx * ry * ry - under) / under));
    double side = large == sweep ? -share : share;
    double cx = side * rx * y1 / ry;
    double cy = -side * ry * x1 / rx;
    double start = Math.toDegrees(Math.atan2((y1 - cy) / ry, (x1 - cx) / rx));
    double extent = Math.toDegrees(Math.atan2((-y1 - cy) / ry, (-x1 - cx) / rx)) - start;
    if (sweep && extent < 0) {
      extent += 360;
    } else if (!sweep && extent > 0) {
      extent -= 360;
    }
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            cos * cx - sin * cy + (x + end.getX()) / 2, sin * cx + cos * cy + (y + end.getY()) / 2);
    place.rotate(turn);
    Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
    path.append(arc.getPathIterator(place), true);
    to(end.getX(), end.getY());
  }

  private void to(double newX, double newY) {
    x = newX;
    y = newY;
    control = null;
  }

  private Point2D point(double fromX, double fromY) {
    double px = fromX + number();
    return new Point2D.Double(px, fromY + number());
  }

  private double number() {
    if (token == null || Character.isLetter(token.charAt(0))) {
      return 0;
    }
    double value = Double.parseDouble(token);
    next();
    return value;
  }

  private void next() {
    token = tokens.find() ? tokens.group() : null;
  }
}
