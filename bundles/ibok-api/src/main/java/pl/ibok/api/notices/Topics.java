package pl.ibok.api.notices;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The topics of a bundle; registered as a service, so that customers can choose among what is installed. */
public interface Topics {

    /** Name of the bundle, the same as its module's: {@code reading}. */
    String module();

    List<Topic> topics();

    /** Facts as a message of this topic has them, for the preview of its template; empty when the bundle gives none. */
    default Map<String, Object> sample(String topic) {
        return Map.of();
    }

    /** A file of the bundle that declares the topics: its templates and messages; null when there is none. */
    default InputStream resource(String path) {
        return getClass().getResourceAsStream("/" + path);
    }
}
