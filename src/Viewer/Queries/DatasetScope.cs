using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Queries;

/// <summary>A dataset of a dashboard under a state, on an engine: its query with values in the places of its parameters, its columns and
/// calculated fields.</summary>
internal sealed class DatasetScope
{
    private readonly EmittedDataset _dataset;
    private readonly ImmutableDictionary<string, string> _calculated;
    private readonly ImmutableDictionary<string, EmittedType> _columns;
    private readonly Simplifier _simplifier;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>A dataset.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <param name="identifier">The dataset's identifier there.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="state">What is chosen.</param>
    /// <param name="dialect">The engine.</param>
    /// <param name="known">What columns hold that are the same in all rows, as far as it was asked for.</param>
    public DatasetScope(
        DashboardDefinition dashboard, string identifier, EmittedDataset dataset, ViewState state, SqlDialect dialect,
        IReadOnlyDictionary<string, Constant> known)
    {
        (Identifier, _dataset, State, Dialect) = (identifier, dataset, state, dialect);
        _calculated = dashboard.CalculatedFields.Where(field => field.Dataset == identifier)
            .ToImmutableDictionary(field => field.Name, field => field.Expression);
        _columns = dataset.Columns.ToImmutableDictionary(column => column.Name, column => column.Type);
        _simplifier = new(
            Parameter,
            name => _calculated.TryGetValue(name, out var text) ? Parsed(name, text) : known.GetValueOrDefault(name),
            state.Now);
        Sql = BoundSql(known);
    }

    /// <summary>The dataset's identifier.</summary>
    public string Identifier { get; }

    /// <summary>What is chosen.</summary>
    public ViewState State { get; }

    /// <summary>The engine.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>Gathers the values of the statement that is being written.</summary>
    public SqlBindings Bindings { get; } = new();

    /// <summary>The dataset's query with placeholders for its parameters.</summary>
    public string Sql { get; }

    /// <summary>Whether it has a column or calculated field of a name.</summary>
    public bool Has(string name) => _columns.ContainsKey(name) || _calculated.ContainsKey(name);

    /// <summary>The columns that were written into a query, in order, quoted.</summary>
    public IEnumerable<string> ColumnsRead => _read.Order(StringComparer.Ordinal).Select(SqlDialect.Quoted);

    /// <summary>Those columns that were written into a query and are the same in all rows, with what computes them.</summary>
    public ImmutableDictionary<string, string> LoneRead => _read.Count == 0
        ? ImmutableDictionary<string, string>.Empty
        : LoneColumns.Of(_dataset.Sql).RemoveRange(_columns.Keys.Where(name => !_read.Contains(name)));

    /// <summary>A column or calculated field as an expression of columns.</summary>
    /// <exception cref="QueryException">There is no such field, or its expression can't be read.</exception>
    public Expression Resolve(string name) =>
        _calculated.ContainsKey(name) ? Simplify(new FieldReference(name)) : new FieldReference(name);

    /// <summary>An expression with parameters and calculated fields resolved.</summary>
    /// <exception cref="QueryException">It can't be.</exception>
    public Expression Simplify(Expression expression)
    {
        try
        {
            return _simplifier.Simplify(expression);
        }
        catch (ExpressionException exception)
        {
            throw new QueryException(exception.Message);
        }
    }

    /// <summary>An expression of the definition, read and resolved.</summary>
    /// <exception cref="QueryException">It can't be read.</exception>
    public Expression Read(string name, string text) => Simplify(Parsed(name, text));

    /// <summary>A column of the dataset's contract, quoted, with its type.</summary>
    /// <exception cref="QueryException">The contract has no such column.</exception>
    public SqlExpression Column(string name)
    {
        if (!_columns.TryGetValue(name, out var type))
        {
            throw new QueryException($"the dataset {Identifier} has no column or calculated field '{name}'");
        }

        _read.Add(name);
        return new(SqlDialect.Quoted(name), TypeOf(type));
    }

    private static ResultType TypeOf(EmittedType type) => type switch
    {
        EmittedType.Text => ResultType.Text,
        EmittedType.Integer => ResultType.Integer,
        EmittedType.Decimal => ResultType.Decimal,
        EmittedType.Time => ResultType.Time,
        _ => ResultType.Flag,
    };

    private Expression Parameter(string name) => State.Parameters.TryGetValue(name, out var value)
        ? value.AsExpression
        : throw new ExpressionException($"the parameter {name} is not declared");

    private static Expression Parsed(string name, string text)
    {
        try
        {
            return ExpressionParser.Parse(text);
        }
        catch (ExpressionException exception)
        {
            throw new QueryException($"the calculated field '{name}' can't be read {exception.Message}");
        }
    }

    // What is known need not be computed again; an engine would, whether or not somebody looks at it.
    private string WithKnown(IReadOnlyDictionary<string, Constant> known) => known.Count == 0
        ? _dataset.Sql
        : LoneColumns.Of(_dataset.Sql).Where(column => known.ContainsKey(column.Key)).Aggregate(
            _dataset.Sql,
            (sql, column) => sql.Replace(column.Value, Bindings.Add(known[column.Key].Value!), StringComparison.Ordinal));

    // Values that a list has none of are the dataset's own again; in the faithful mode an address does not reach datasets.
    private string BoundSql(IReadOnlyDictionary<string, Constant> known)
    {
        if (SqlTokens.Of(_dataset.Sql).Any(token => token.Kind == SqlTokenKind.Other && _dataset.Sql[token.Start] == ';'))
        {
            throw new QueryException($"the query of the dataset {Identifier} holds a semicolon; only one statement can be asked for");
        }

        return _dataset.Parameters.Values.Aggregate(WithKnown(known), (sql, parameter) =>
        {
            var mapped = State.Parameters.Values.FirstOrDefault(value =>
                value.Definition.Mappings.Contains(new ParameterMapping(Identifier, parameter.Name)));
            var values = mapped is null || mapped.Values.IsEmpty || (State.Mode == ViewerMode.Faithful && !mapped.IsDefault)
                ? [.. parameter.Defaults.Select(text => ParameterValues.Read(parameter.Kind, text) ?? text)]
                : mapped.Values;
            return sql.Replace($"<<${parameter.Name}>>", string.Join(", ", values.Select(Bindings.Add)), StringComparison.Ordinal);
        });
    }
}
