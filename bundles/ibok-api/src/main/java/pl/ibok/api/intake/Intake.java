package pl.ibok.api.intake;

import java.util.List;
import java.util.Set;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.web.Upload;

/**
 * Lets a file in: its kind is found by its content and must be among those allowed, whatever it calls itself; archives must not unpack to more than they should;
 * macros, scripts and files within PDF are refused; where an antivirus is configured (ClamAV's protocol) it is asked. Then the file is kept under a harmless name.
 */
public interface Intake {

    /**
     * Keeps the file, in the current transaction.
     *
     * @param most bytes
     * @throws Refused when it must not come in
     */
    StoredFile take(Upload upload, Set<FileKind> allowed, long most);

    /** A file that must not come in, and why in words of the portal's messages: {@code intake.<reason>}. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String message;
        private final transient List<Object> arguments;

        public Refused(String message, Object... arguments) {
            super(message);
            this.message = message;
            this.arguments = List.of(arguments);
        }

        /** Key among the portal's messages. */
        public String messageKey() {
            return message;
        }

        public List<Object> arguments() {
            return arguments == null ? List.of() : arguments;
        }
    }
}
