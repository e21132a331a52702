package io.github.petitionkit.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its parameters, as Citus 13 judges it: the rules of its planner for router and multi-shard queries, each
 * compared with what a cluster of that release has refused. Each petition is taken for a shard of its own.
 *
 * @param sql one statement, in the form in which the store writes it
 * @param parameters the values, from the first
 */
record CitusStatement(String sql, List<@Nullable Object> parameters) {
    /** The tables that are distributed, each with its distribution column. */
    static final Map<String, String> DISTRIBUTED = distributed();

    private static final Pattern LOCK = Pattern.compile("\\bfor (update|share)\\b");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join) (petitionkit_\\w+)");
    private static final Pattern VOLATILE = Pattern.compile("\\b(clock_timestamp|random|gen_random_uuid|nextval)\\(");
    private static final Pattern CHANGE = Pattern.compile("^(update|delete)\\b");
    private static final Pattern LIMIT_IN_LATERAL = Pattern.compile("\\blateral \\(.*\\blimit\\b");
    private static final Pattern AGGREGATE = Pattern.compile("\\b(sum|count|min|max)\\(");

    static Map<String, String> distributed() {
        String path = "/META-INF/petitionkit/postgresql/citus.sql";
        try (InputStream script = Objects.requireNonNull(CitusStatement.class.getResourceAsStream(path), path)) {
            Map<String, String> tables = new HashMap<>();
            Matcher row = Pattern.compile("\\(\\d+, '(\\w+)', '(\\w+)'")
                    .matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            while (row.find()) {
                tables.put("petitionkit_" + row.group(1), row.group(2));
            }
            return Map.copyOf(tables);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Throws what Citus would. */
    void require() throws SQLException {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            throw new SQLException("As Citus: " + refusal.get() + " [" + sql + "]", "0A000");
        }
    }

    private Optional<String> refusal() {
        if (sql.contains("force_generic_plan")) {
            return Optional.of("could not create distributed plan");
        }
        if (!isOfDistributed(sql)) {
            return CHANGE.matcher(sql).find() && sql.contains("petitionkit_") && isVolatile()
                    ? Optional.of("functions used in UPDATE queries on distributed tables must not be VOLATILE")
                    : Optional.empty();
        }
        if (locksSeveral()) {
            return Optional.of("could not run distributed query with FOR UPDATE/SHARE commands");
        }
        if (sql.startsWith("with recursive")) {
            return Optional.of(
                    "recursive CTEs are only supported when they contain a filter on the distribution column");
        }
        if (CHANGE.matcher(sql).find() && isVolatile()) {
            return Optional.of("functions used in UPDATE queries on distributed tables must not be VOLATILE");
        }
        if (CHANGE.matcher(sql).find() && LIMIT_IN_LATERAL.matcher(sql).find()) {
            return Optional.of("cannot push down this subquery");
        }
        return selected(0);
    }

    private boolean isVolatile() {
        return VOLATILE.matcher(sql).find();
    }

    private static boolean isOfDistributed(String text) {
        return DISTRIBUTED.keySet().stream().anyMatch(table -> text.matches("(?s).*\\b" + table + "\\b.*"));
    }

    private boolean locksSeveral() {
        Matcher lock = LOCK.matcher(sql);
        while (lock.find()) {
            int begin = opening(lock.start());
            Matcher table = TABLE.matcher(sql.substring(begin, lock.start()));
            while (table.find()) {
                String key = DISTRIBUTED.get(table.group(1));
                if (key != null && !isOne(key, begin, lock.start())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns where the innermost parenthesis around a position begins. */
    private int opening(int position) {
        int depth = 0;
        for (int at = position - 1; at >= 0; at--) {
            if (sql.charAt(at) == ')') {
                depth++;
            } else if (sql.charAt(at) == '(' && depth-- == 0) {
                return at;
            }
        }
        return 0;
    }

    /** Whether a part of the statement is about one value of the distribution column. */
    private boolean isOne(String key, int begin, int end) {
        Matcher condition = Pattern.compile("\\b" + key + " = (any\\()?\\?").matcher(sql);
        condition.region(begin, end);
        while (condition.find()) {
            long index = sql.substring(0, condition.start())
                    .chars()
                    .filter(sign -> sign == '?')
                    .count();
            if (condition.group(1) == null
                    || (parameters.get((int) index) instanceof Object[] several
                            && new HashSet<>(Arrays.asList(several)).size() == 1)) {
                return true;
            }
        }
        return false;
    }

    /** A query whose own selected columns have a subquery may select from a table only, and not as part of an aggregate. */
    private Optional<String> selected(int from) {
        int select = sql.indexOf("select ", from);
        if (select < 0) {
            return Optional.empty();
        }
        int begin = fromClause(select);
        if (begin > 0
                && isOfDistributed(sql.substring(select, begin))
                && sql.substring(select, begin).contains("(select ")) {
            String source = sql.substring(begin + "from ".length());
            if (source.startsWith("(")) {
                return Optional.of(
                        "correlated subqueries are not supported when the FROM clause contains a CTE or subquery");
            }
            if (AGGREGATE.matcher(outside(sql.substring(select, begin))).find()) {
                return Optional.of("cannot push down subquery on the target list");
            }
        }
        return selected(select + 1);
    }

    private int fromClause(int select) {
        int depth = 0;
        for (int at = select; at < sql.length(); at++) {
            char sign = sql.charAt(at);
            if (sign == '(') {
                depth++;
            } else if (sign == ')' && depth-- == 0) {
                return -1;
            } else if (depth == 0 && sql.startsWith("from ", at)) {
                return at;
            }
        }
        return -1;
    }

    /** Leaves out what stands in a subquery. */
    private static String outside(String columns) {
        String rest = columns;
        for (int at = rest.indexOf("(select "); at >= 0; at = rest.indexOf("(select ")) {
            int depth = 0;
            int end = at;
            do {
                depth += rest.charAt(end) == '(' ? 1 : rest.charAt(end) == ')' ? -1 : 0;
                end++;
            } while (depth > 0);
            rest = rest.substring(0, at) + rest.substring(end);
        }
        return rest;
    }
}
