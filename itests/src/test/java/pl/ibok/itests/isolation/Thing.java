package pl.ibok.itests.isolation;

import java.util.HashMap;
import java.util.Map;

/**
 * What a route is asked about and with: as its owner would send it.
 *
 * @param ids for the placeholders of the path
 * @param owned whether an id is of something that only the owner has; then the stranger asks for it also as themselves
 * @param fields of the form, without those that every form has
 * @param files of the form
 */
public record Thing(Map<String, String> ids, boolean owned, Map<String, String> fields, Map<String, byte[]> files) {
    static final Thing NONE = new Thing(Map.of(), false, Map.of(), Map.of());

    static Thing of(String id) {
        return new Thing(Map.of("id", id), true, Map.of(), Map.of());
    }

    /** Also fills this placeholder. */
    Thing and(String placeholder, String value) {
        Map<String, String> all = new HashMap<>(ids);
        all.put(placeholder, value);
        return new Thing(all, owned, fields, files);
    }

    Thing with(String field, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(field, value);
        return new Thing(ids, owned, all, files);
    }

    Thing withFile(String field, byte[] content) {
        return new Thing(ids, owned, fields, Map.of(field, content));
    }
}
