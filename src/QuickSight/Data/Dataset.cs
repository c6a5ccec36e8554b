using System.Collections.Immutable;

namespace QsGen.QuickSight.Data;

/// <summary>A dataset as dashboards see it: an identifier, the columns its SQL promises, and its parameters.</summary>
/// <remarks>Compared by object identity; an app refuses two datasets with one identifier.</remarks>
internal sealed class Dataset
{
    private readonly ImmutableDictionary<string, Column> _columns;

    /// <summary>Declares a dataset.</summary>
    /// <param name="identifier">Name within definitions, 1 to 2048 characters.</param>
    /// <param name="columns">The contract, in order.</param>
    /// <param name="parameters">Parameters of its SQL.</param>
    /// <exception cref="TreeException">No columns, or a column or parameter name is wrong or given twice.</exception>
    public Dataset(
        string identifier,
        ImmutableArray<ContractColumn> columns,
        ImmutableArray<QueryParameter> parameters = default)
    {
        Identifier = Require.Shown(identifier, "identifier of a dataset", 2048);
        Require.That(!columns.IsDefaultOrEmpty, $"dataset '{identifier}' has no columns");
        Columns = columns;
        Parameters = parameters.IsDefault ? [] : parameters;

        var byName = ImmutableDictionary.CreateBuilder<string, Column>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            Require.Shown(column.Name, $"name of a column of dataset '{identifier}'", 127);
            Require.That(byName.TryAdd(column.Name, new Column(this, column)),
                $"dataset '{identifier}' declares column '{column.Name}' twice");
        }

        _columns = byName.ToImmutable();
        foreach (var parameter in Parameters)
        {
            Require.That(Parameters.Count(other => other.Name == parameter.Name) == 1,
                $"dataset '{identifier}' declares parameter '{parameter.Name}' twice");
        }
    }

    /// <summary>Name within definitions.</summary>
    public string Identifier { get; }

    /// <summary>The contract, in order.</summary>
    public ImmutableArray<ContractColumn> Columns { get; }

    /// <summary>Parameters of its SQL.</summary>
    public ImmutableArray<QueryParameter> Parameters { get; }

    /// <summary>The currency that its amounts are in.</summary>
    public Currency Currency { get; init; } = Currency.Usd;

    /// <summary>The code of that currency, for titles and headers.</summary>
    public string Unit => Currency.Symbol;

    /// <summary>A column of the contract.</summary>
    /// <exception cref="TreeException">The contract lacks it; the message lists the known columns.</exception>
    public Column this[string column] => Find(column) ?? throw new TreeException(
        $"dataset '{Identifier}' has no column '{column}'; it has {string.Join(", ", Columns.Select(known => known.Name))}");

    /// <summary>A parameter of its SQL, for mapping a dashboard parameter to it.</summary>
    /// <exception cref="TreeException">The dataset does not declare it.</exception>
    public QueryParameterReference Parameter(string name) =>
        Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } found
            ? new QueryParameterReference(this, found)
            : throw new TreeException($"dataset '{Identifier}' has no parameter '{name}'; "
                + (Parameters.IsEmpty ? "it has none" : $"it has {string.Join(", ", Parameters.Select(known => known.Name))}"));

    /// <summary>A column of the contract, or nothing.</summary>
    internal Column? Find(string column) => _columns.GetValueOrDefault(column);
}
