package pl.ibok.portal.publish;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import pl.ibok.api.web.Input;
import pl.ibok.portal.visit.Rule;

/**
 * One resource method, found and prepared when its module is published.
 *
 * @param verb GET, POST …
 * @param path whole template, root included, without regular expressions: {@code /e-reading/meters/{id}}
 * @param form class of the form it takes, or null
 * @param call the method, bound to its resource, taking its arguments as an array
 */
public record Route(String verb, String path, Rule rule, Class<?> form, Method method, MethodHandle call) {

    static Route of(String verb, String path, Rule rule, Object resource, Method method) {
        return new Route(verb, path, rule, form(method), method, call(resource, method));
    }

    private static Class<?> form(Method method) {
        for (Type type : method.getGenericParameterTypes()) {
            if (type instanceof ParameterizedType input && input.getRawType() == Input.class) {
                return (Class<?>) input.getActualTypeArguments()[0];
            }
        }
        return null;
    }

    private static MethodHandle call(Object resource, Method method) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(method)
                    .bindTo(resource)
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " can't be called", e);
        }
    }

    Object call(List<Object> arguments) throws Throwable {
        Object[] plain = arguments == null ? new Object[0] : arguments.toArray();
        return call.invokeExact(plain);
    }
}
