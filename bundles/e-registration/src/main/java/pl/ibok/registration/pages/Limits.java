package pl.ibok.registration.pages;

import pl.ibok.api.web.TooMany;

/** Counts what strangers send. */
public interface Limits {
    /** For those who have signed in. */
    Limits NONE = new Limits() {
        @Override
        public void checking() {
            // Not counted.
        }

        @Override
        public void filing() {
            // Not counted.
        }
    };

    /**
     * Files came along and will be checked, which costs more than the answers do.
     *
     * @throws TooMany when there were too many
     */
    void checking();

    /**
     * All is right and will be filed.
     *
     * @throws TooMany when there were too many
     */
    void filing();
}
