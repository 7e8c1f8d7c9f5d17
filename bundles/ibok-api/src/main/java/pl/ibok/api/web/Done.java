package pl.ibok.api.web;

/**
 * The answer to a successful change: a browser is sent on (303), a program gets 201 with Location and the model, or 200 when nothing new was
 * created.
 *
 * @param location path in the portal that shows the result
 * @param created whether something new is at the location
 * @param model for programs; may be null
 * @param said message key of the bundle shown once on the next page; may be null
 * @param session what becomes of the session cookie
 */
public record Done(String location, boolean created, Object model, String said, Session session) {

    /** Sends the browser on. */
    public static Done to(String location) {
        return new Done(location, false, null, null, Session.KEEP);
    }

    /** Something new is at the location. */
    public static Done created(String location, Object model) {
        return new Done(location, true, model, null, Session.KEEP);
    }

    public Done with(Object newModel) {
        return new Done(location, created, newModel, said, session);
    }

    /** Says this on the next page, in a status notice. */
    public Done saying(String messageKey) {
        return new Done(location, created, model, messageKey, session);
    }

    /** Sets the session cookie to this value. */
    public Done startingSession(String cookieValue) {
        return new Done(location, created, model, said, new Session(cookieValue, false));
    }

    public Done endingSession() {
        return new Done(location, created, model, said, new Session(null, true));
    }

    /** What becomes of the session cookie: a new value, removal, or neither. */
    public record Session(String start, boolean end) {
        static final Session KEEP = new Session(null, false);
    }
}
