package pl.ibok.demo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** What other bundles would do, as far as the demonstration asks for it. */
final class Fakes {

    private Fakes() {}

    static Access access() {
        return only(Access.class, (proxy, method, arguments) -> {
            if (method.getName().equals("as") && ((Caller) arguments[0]).kind() == Caller.Kind.SYSTEM) {
                ((Runnable) arguments[1]).run();
                return null;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    static Settings settings() {
        Map<String, Object> kept = new TreeMap<>();
        return only(Settings.class, (proxy, method, arguments) -> {
            String name = ((Setting<?>) arguments[0]).name();
            if (method.getName().equals("set") && arguments[2] instanceof LocalDate) {
                kept.put(name, arguments[1]);
                return null;
            }
            return kept.get(name);
        });
    }

    private static <T> T only(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
