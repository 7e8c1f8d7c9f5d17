package pl.ibok.runtime;

import java.util.Map;

/** What was decided about single e-services. */
interface Choices {
    Map<String, Boolean> all();

    void make(String feature, boolean wanted);
}
