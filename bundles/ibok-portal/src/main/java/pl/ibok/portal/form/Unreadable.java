package pl.ibok.portal.form;

/** The text can't be read as the field's type; the message is a key of the portal's words. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String messageKey) {
        super(messageKey, null, false, false);
    }
}
