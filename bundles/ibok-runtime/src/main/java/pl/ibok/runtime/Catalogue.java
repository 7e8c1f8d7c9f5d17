package pl.ibok.runtime;

import java.util.Map;

/** What the distribution says of the features that people choose. */
interface Catalogue {

    /** Feature → its description. */
    Map<String, Described> described();

    record Described(String version, String text) {}
}
