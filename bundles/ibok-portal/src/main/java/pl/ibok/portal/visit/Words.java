package pl.ibok.portal.visit;

import java.util.Locale;
import pl.ibok.portal.look.Messages;

/** The words that a module speaks: its own over the portal's. */
@FunctionalInterface
public interface Words {
    Messages messages(Locale locale);
}
