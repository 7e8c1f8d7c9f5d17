package pl.ibok.portal.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The published roots; changed by copying, read without a lock. */
final class Roots {
    private volatile Map<String, Module.Root> byPath = Map.of();

    /** The longest root that is a whole-segment prefix of the path; null when there is none. */
    Module.Root find(String path) {
        Map<String, Module.Root> now = byPath;
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Module.Root root = now.get(path.substring(0, end));
            if (root != null) {
                return root;
            }
        }
        return now.get("/");
    }

    boolean has(String path) {
        return byPath.containsKey(path);
    }

    synchronized void add(Collection<Module.Root> roots) {
        Map<String, Module.Root> next = new HashMap<>(byPath);
        roots.forEach(root -> next.put(root.path(), root));
        byPath = Map.copyOf(next);
    }

    synchronized void remove(Module module) {
        Map<String, Module.Root> next = new HashMap<>(byPath);
        next.values().removeIf(root -> root.module() == module);
        byPath = Map.copyOf(next);
    }

    Collection<Module.Root> all() {
        return byPath.values();
    }
}
