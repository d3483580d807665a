package ma.tifawt.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** The words of a Faces page in the caller's language: {@code #{i18n['today.title']}}. */
@Named("i18n")
@RequestScoped
public class I18n extends AbstractMap<String, String> {

  @Inject private Texts texts;
  @Inject private Caller caller;

  @Override
  public String get(Object key) {
    return texts.get(caller.language(), (String) key);
  }

  /** A sentence with values: {@code #{i18n.say('register.count', a, b)}}. */
  public String say(String key, Object... values) {
    return texts.get(caller.language(), key, values);
  }

  @Override
  public boolean containsKey(Object key) {
    return texts.find(caller.language(), (String) key).isPresent();
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
