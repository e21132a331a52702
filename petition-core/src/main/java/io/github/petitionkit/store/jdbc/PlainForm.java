package io.github.petitionkit.store.jdbc;

import org.jspecify.annotations.Nullable;

/** Numbers and booleans. */
enum PlainForm implements Form {
    LONG {
        @Override
        public void write(Object value, JsonWriter out) {
            out.number((Long) value);
        }

        @Override
        public Object read(Object json) {
            return Form.expect(Long.class, json);
        }
    },
    INT {
        @Override
        public void write(Object value, JsonWriter out) {
            out.number((Integer) value);
        }

        @Override
        public Object read(Object json) {
            return Math.toIntExact(Form.expect(Long.class, json));
        }
    },
    BOOLEAN {
        @Override
        public void write(Object value, JsonWriter out) {
            out.flag((Boolean) value);
        }

        @Override
        public Object read(Object json) {
            return Form.expect(Boolean.class, json);
        }

        @Override
        public @Nullable Object missing() {
            return false;
        }
    }
}
