using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Datasets;

/// <summary>A dataset of one institution on one engine: the contract of its columns, and the SQL that keeps it.</summary>
/// <param name="Definition">Names, columns and parameters.</param>
/// <param name="Dialect">The engine that <paramref name="Sql"/> is written for.</param>
/// <param name="Sql">One SELECT without a closing semicolon; parameters stand in it as <c>&lt;&lt;$name&gt;&gt;</c>.</param>
internal sealed record DatasetQuery(DatasetDefinition Definition, SqlDialect Dialect, string Sql)
{
    /// <summary>The dashboard it belongs to.</summary>
    public DatasetApp App => Definition.App;

    /// <summary>The name by which definitions refer to it, for example <c>exec-account-summary-ds</c>.</summary>
    public string Identifier => Definition.Identifier;

    /// <summary>The last part of its id in QuickSight, for example <c>exec-account-summary-dataset</c>.</summary>
    public string Suffix => Definition.Suffix;

    /// <summary>The name that people see in QuickSight.</summary>
    public string Name => Definition.Name;

    /// <summary>The key of its table in QuickSight.</summary>
    public string TableKey => Definition.TableKey;

    /// <summary>What one row is.</summary>
    public string Grain => Definition.Grain;

    /// <summary>The columns that the SQL returns, in order.</summary>
    public ImmutableArray<DatasetColumn> Columns => Definition.Columns;

    /// <summary>The parameters that the SQL reads.</summary>
    public ImmutableArray<DatasetParameter> Parameters => Definition.Parameters;

    /// <summary>The SQL with the parameters' default values in their places, ready to run.</summary>
    public string SqlWithDefaults => Bind(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The SQL with values in the places of its parameters, escaped, ready to run.</summary>
    /// <param name="values">Values by parameter name; a parameter that is not named takes its defaults.</param>
    /// <exception cref="ArgumentException">A name is no parameter of this dataset, or a parameter gets too many or no values.</exception>
    public string Bind(IReadOnlyDictionary<string, ImmutableArray<string>> values)
    {
        if (values.Keys.FirstOrDefault(name => Parameters.All(parameter => parameter.Name != name)) is { } stranger)
        {
            throw new ArgumentException($"dataset {Identifier} has no parameter {stranger}", nameof(values));
        }

        // Literals never contain a marker, so the order of the replacements does not matter.
        return Parameters.Aggregate(Sql, (sql, parameter) => sql.Replace(
            parameter.Marker,
            parameter.Literals(Dialect, values.GetValueOrDefault(parameter.Name, parameter.Defaults)),
            StringComparison.Ordinal));
    }
}
