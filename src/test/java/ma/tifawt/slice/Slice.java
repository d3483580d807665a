package ma.tifawt.slice;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive of all slices: the product's own classes, bundles, migrations and descriptors as they
 * are built, with the {@link Cast} and every slice test, because {@link SharedDeployment} brings it
 * up once for all of them. Which feature may use which other is held by {@code ArchitectureTest},
 * so that a slice need not repeat it.
 */
public final class Slice {

  private static final Path WAR = Path.of("target", "tifawt");

  private Slice() {}

  public static WebArchive archive() {
    WebArchive archive =
        ShrinkWrap.create(WebArchive.class, "slice.war")
            .addPackages(true, Filters.exclude(".*(Test|(?<!Slice)IT|package-info).*"), "ma.tifawt")
            .addAsResource("permission-table.txt")
            .addAsWebInfResource(WAR.resolve("WEB-INF/web.xml").toFile(), "web.xml")
            .addAsWebInfResource(WAR.resolve("WEB-INF/beans.xml").toFile(), "beans.xml")
            .addAsWebInfResource(WAR.resolve("WEB-INF/assets.json").toFile(), "assets.json");
    addTree(archive, WAR.resolve("WEB-INF/classes").toFile(), "");
    Arrays.stream(libraries()).forEach(archive::addAsLibrary);
    archive.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    return archive;
  }

  /** Everything in the class folder that is not a class. */
  private static void addTree(WebArchive archive, File folder, String path) {
    for (File file : folder.listFiles()) {
      if (file.isDirectory()) {
        addTree(archive, file, path + file.getName() + "/");
      } else if (!file.getName().endsWith(".class")) {
        archive.addAsResource(file, path + file.getName());
      }
    }
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static File[] libraries() {
    return WAR.resolve("WEB-INF/lib").toFile().listFiles((dir, name) -> name.endsWith(".jar"));
  }
}
