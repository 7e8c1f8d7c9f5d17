package pl.ibok.portal.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;

/** Makes a form's record from a body's fields. One for each form class, made when its module is published. */
public final class Binding {
    private final List<Field> fields;
    private final MethodHandle constructor;

    private Binding(List<Field> fields, MethodHandle constructor) {
        this.fields = fields;
        this.constructor = constructor;
    }

    /** @throws IllegalArgumentException when the class is no record, or has a component that text can't fill */
    public static Binding of(Class<?> form) {
        if (!form.isRecord() || !Form.class.isAssignableFrom(form)) {
            throw new IllegalArgumentException(form.getName() + " is not a record that implements Form");
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : form.getRecordComponents()) {
            fields.add(Field.of(component));
        }
        return new Binding(List.copyOf(fields), canonical(form));
    }

    private static MethodHandle canonical(Class<?> form) {
        RecordComponent[] components = form.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = form.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(constructor).asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(form.getName() + " can't be made", e);
        }
    }

    /** Binds and checks. */
    public Input<?> bind(Body body) {
        Problems problems = new Problems();
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(body, problems);
        }
        Form form = make(values);
        form.check(problems);
        return new Input<>(form, body.fields(), problems);
    }

    private Form make(Object[] values) {
        try {
            return (Form) constructor.invoke(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private record Field(String name, Reader reader, boolean many, boolean upload, boolean primitive, boolean members) {

        static Field of(RecordComponent component) {
            if (component.getType() == Map.class) {
                Type of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
                return new Field(component.getName(), null, false, of == Upload.class, false, true);
            }
            boolean many = component.getType() == List.class;
            Type type = many
                    ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            if (type == Upload.class) {
                return new Field(component.getName(), null, many, true, false, false);
            }
            boolean primitive = type == boolean.class;
            Reader reader = primitive ? Reader.of(Boolean.class) : type instanceof Class<?> c ? Reader.of(c) : null;
            if (reader == null) {
                throw new IllegalArgumentException("No field of a form can be " + type + ": " + component);
            }
            return new Field(component.getName(), reader, many, false, primitive, false);
        }

        Object read(Body body, Problems problems) {
            if (members) {
                return upload ? body.uploadsBelow(name) : members(body);
            }
            if (upload) {
                List<Upload> files = body.uploads(name);
                return many ? files : files.isEmpty() ? null : files.get(0);
            }
            if (body.nested(name)) {
                problems.add(name, "portal.field.choice");
            }
            return many ? all(body, problems) : one(body.first(name), problems);
        }

        /** The texts of {@code name.x} by their x; blank ones are left out. */
        private Map<String, String> members(Body body) {
            Map<String, String> found = new HashMap<>();
            body.fields().forEach((field, values) -> {
                if (field.startsWith(name + ".") && !values.get(0).isBlank()) {
                    found.put(field.substring(name.length() + 1), values.get(0).strip());
                }
            });
            return Map.copyOf(found);
        }

        private List<Object> all(Body body, Problems problems) {
            List<Object> read = new ArrayList<>();
            for (String text : body.fields().getOrDefault(name, List.of())) {
                Object value = one(text, problems);
                if (value != null) {
                    read.add(value);
                }
            }
            return List.copyOf(read);
        }

        private Object one(String raw, Problems problems) {
            String text = raw == null ? "" : raw.strip();
            if (text.isEmpty()) {
                return primitive ? Boolean.FALSE : null;
            }
            try {
                return reader.read(text);
            } catch (Unreadable e) {
                problems.add(name, e.getMessage());
                return primitive ? Boolean.FALSE : null;
            }
        }
    }
}
