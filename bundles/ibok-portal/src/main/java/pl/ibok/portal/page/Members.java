package pl.ibok.portal.page;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What templates may call on a record: its components and its public methods, found once for each class. */
final class Members {
    private final Map<String, Member> byNameAndCount = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Members(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            boolean called = Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && method.getReturnType() != void.class;
            if (called) {
                names.add(method.getName());
                byNameAndCount.put(key(method.getName(), method.getParameterCount()), new Member(method));
            }
        }
    }

    private static String key(String name, int count) {
        return count == 0 ? name : name + "/" + count;
    }

    Member find(String name, int count) {
        return byNameAndCount.get(key(name, count));
    }

    /** Whether there is one of that name, whatever its arguments. */
    boolean has(String name) {
        return names.contains(name);
    }

    /** One method. */
    static final class Member {
        private final Method method;
        private final MethodHandle plain;

        Member(Method method) {
            this.method = method;
            try {
                method.setAccessible(true);
                MethodHandle handle = MethodHandles.lookup().unreflect(method);
                this.plain = method.getParameterCount() == 0
                        ? handle.asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class))
                        : null;
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(method + " can't be called", e);
            }
        }

        Object call(Object target) throws TemplateModelException {
            try {
                return plain.invokeExact(target);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        Object call(Object target, ModelWrapper wrapper, List<?> arguments) throws TemplateModelException {
            if (plain != null) {
                return call(target);
            }
            Class<?>[] types = method.getParameterTypes();
            Object[] unwrapped = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                unwrapped[i] = wrapper.tryUnwrapTo((TemplateModel) arguments.get(i), types[i]);
            }
            try {
                return method.invoke(target, unwrapped);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw failed(e.getCause() == null ? e : e.getCause());
            }
        }

        private TemplateModelException failed(Throwable cause) {
            return new TemplateModelException(
                    method.getName() + " failed", cause instanceof Exception e ? e : new IllegalStateException(cause));
        }
    }
}
