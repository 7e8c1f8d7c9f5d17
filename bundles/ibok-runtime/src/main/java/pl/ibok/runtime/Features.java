package pl.ibok.runtime;

import java.util.Set;

/** The features of this node that are e-services or payment operators. */
interface Features {

    /** Those that the distribution knows. */
    Set<String> available();

    Set<String> installed();

    void install(Set<String> names) throws Exception;

    void uninstall(Set<String> names) throws Exception;
}
