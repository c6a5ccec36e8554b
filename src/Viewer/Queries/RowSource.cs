using QsGen.Database.Dialects;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Queries;

/// <summary>The rows that a visual aggregates or shows: the dataset's query, filtered, with the fields that are asked for and no
/// others.</summary>
/// <remarks>Filters on plain fields come first; what aggregates at a level of its own counts the rows that those keep; filters on that
/// come last.</remarks>
/// <param name="scope">The dataset.</param>
internal sealed class RowSource(DatasetScope scope)
{
    private readonly Dictionary<string, (Expression Expression, SqlExpression Written)> _fields = new(StringComparer.Ordinal);

    private readonly LevelSql _levels = new(scope);

    // By names that no dataset has.
    private readonly Dictionary<string, Expression> _staged = new(StringComparer.Ordinal);

    /// <summary>A column or calculated field, as the rows have it.</summary>
    /// <exception cref="QueryException">There is no such field, or it can't be computed.</exception>
    public SqlExpression Field(string name) =>
        _staged.TryGetValue(name, out var staged) ? Named(name, staged) : Named(name, scope.Resolve(name));

    /// <summary>An expression of columns that aggregates a group's rows.</summary>
    public SqlExpression Aggregate(Expression expression) => Writer(Field).Write(Staged(expression));

    /// <summary>Writes with the rows' fields.</summary>
    public ExpressionSql Writer(Func<string, SqlExpression> column) => new(scope.Dialect, scope.Bindings, column, _levels.Of);

    /// <summary>The query in parentheses.</summary>
    /// <param name="conditions">What rows have to meet.</param>
    public string Build(IEnumerable<Expression> conditions)
    {
        var (late, plain) = (new List<string>(), new List<string>());
        foreach (var condition in conditions)
        {
            if (FunctionKinds.IsLevelAware(condition))
            {
                late.Add(Writer(Field).Write(Staged(condition)).AsCondition);
            }
            else
            {
                plain.Add(Writer(scope.Column).Write(condition).AsCondition);
            }
        }

        var fields = _fields.Count == 0 ? "1 AS one" : string.Join(", ", _fields.Select(field => As(field.Key, field.Value.Expression)));
        var dataset = $"FROM {_levels.BeforeFilters($"(\n{scope.Sql}\n) ds")}{Where(plain)}";
        if (_fields.Values.All(field => !FunctionKinds.IsLevelAware(field.Expression)))
        {
            return $"(SELECT {fields} {dataset})";
        }

        // An engine keeps what two parts of a query share, so it is given what is needed and no more.
        var kept = _levels.HasBefore ? "*" : string.Join(", ", scope.ColumnsRead.DefaultIfEmpty("1 AS one"));
        var leveled = $"({_levels.Counted($"SELECT {kept} {dataset}", fields)})";
        return late.Count == 0 ? leveled : $"(SELECT * FROM {leveled} leveled{Where(late)})";
    }

    private static string Where(IEnumerable<string> conditions)
    {
        var list = conditions.ToList();
        return list.Count == 0 ? "" : $"\nWHERE {string.Join("\n  AND ", list)}";
    }

    private string As(string name, Expression expression)
    {
        var sql = Writer(scope.Column).Write(expression).AsValue;
        return sql == SqlDialect.Quoted(name) ? sql : $"{sql} AS {SqlDialect.Quoted(name)}";
    }

    private SqlExpression Named(string name, Expression expression)
    {
        if (!_fields.TryGetValue(name, out var field))
        {
            field = (expression, Writer(scope.Column).Write(expression));
            _fields[name] = field;
        }

        return new(SqlDialect.Quoted(name), field.Written.Type);
    }

    // What aggregates at a level of its own is a field of the rows before anything aggregates over it.
    private Expression Staged(Expression expression) => expression switch
    {
        Call call when FunctionKinds.WindowOf(call) is not null && !FunctionKinds.IsAfterAggregation(call) => StagedField(call),
        Call call => call with { Arguments = [.. call.Arguments.Select(Staged)] },
        Binary binary => binary with { Left = Staged(binary.Left), Right = Staged(binary.Right) },
        Unary unary => unary with { Operand = Staged(unary.Operand) },
        Values values => new Values([.. values.Items.Select(Staged)]),
        _ => expression,
    };

    private FieldReference StagedField(Call call)
    {
        var name = $" level {_staged.Count + 1}";
        _staged[name] = call;
        return new(name);
    }
}
