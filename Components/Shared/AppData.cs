using System.Collections.Immutable;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Data;

namespace QsGen.Components.Shared;

/// <summary>The datasets of one app as its sheets see them: the columns and parameters that their SQL promises.</summary>
internal sealed class AppData
{
    private readonly ImmutableDictionary<string, Dataset> _byTableKey;

    /// <summary>Binds the datasets that are registered for an app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="context">Whose amounts they hold.</param>
    public AppData(DatasetApp app, AppContext context)
    {
        var money = context.Institution.Currency;
        Unit = money.Code;
        var currency = new Currency(money.Code, money.Decimals);
        var bound = DatasetQueries.Definitions.Where(definition => definition.App == app)
            .Select(definition => (definition.TableKey, Dataset: Bind(definition.In(context.Institution), currency))).ToList();
        All = [.. bound.Select(pair => pair.Dataset)];
        _byTableKey = bound.ToImmutableDictionary(pair => pair.TableKey, pair => pair.Dataset, StringComparer.Ordinal);
    }

    /// <summary>All of them, in the order of registration.</summary>
    public ImmutableArray<Dataset> All { get; }

    /// <summary>The code of the currency that all amounts are in, for titles and headers.</summary>
    public string Unit { get; }

    /// <summary>The dataset behind the Info sheet's figure.</summary>
    public Dataset Liveness => this["app-info-liveness"];

    /// <summary>The dataset behind the Info sheet's table.</summary>
    public Dataset RelationStatus => this["app-info-matviews"];

    /// <summary>A dataset by the key of its table, such as <c>l1-drift</c>.</summary>
    /// <exception cref="KeyNotFoundException">The app has no such dataset.</exception>
    public Dataset this[string tableKey] => _byTableKey.TryGetValue(tableKey, out var dataset)
        ? dataset
        : throw new KeyNotFoundException(
            $"The app has no dataset '{tableKey}'; it has {string.Join(", ", All.Select(dataset => dataset.Identifier))}.");

    private static Dataset Bind(DatasetDefinition definition, Currency currency) => new(
        definition.Identifier,
        [.. definition.Columns.Select(column => new ContractColumn(column.Name, TypeOf(column.Type), BankShapes.Of(column.Meaning)))],
        [.. definition.Parameters.Select(parameter => new QueryParameter(
            parameter.Name, parameter.Id, ColumnType.String, parameter.MultiValued, parameter.Defaults))])
    {
        Currency = currency,
    };

    private static ColumnType TypeOf(DatasetColumnType type) => type switch
    {
        DatasetColumnType.String => ColumnType.String,
        DatasetColumnType.Decimal => ColumnType.Decimal,
        DatasetColumnType.Integer => ColumnType.Integer,
        DatasetColumnType.DateTime => ColumnType.Datetime,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of a dataset column."),
    };
}
