package pl.ibok.notices.mail;

/** Where e-mails are handed in. */
public interface Post {

    /**
     * Opens a connection for several e-mails.
     *
     * @throws Refused temporarily, when the server can't be reached or won't let us in
     */
    Counter open() throws Refused;

    /** An open connection. */
    interface Counter extends AutoCloseable {
        void send(Mail mail) throws Refused;

        @Override
        void close();
    }

    /** The server did not take it. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean permanent;
        private final boolean connection;

        Refused(String reason, boolean permanent, boolean connection, Throwable cause) {
            super(reason, cause);
            this.permanent = permanent;
            this.connection = connection;
        }

        /** Whether trying again is no use. */
        public boolean permanent() {
            return permanent;
        }

        /** Whether it is about the server as a whole, not about this e-mail. */
        public boolean connection() {
            return connection;
        }
    }
}
