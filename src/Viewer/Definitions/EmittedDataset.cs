using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>A dataset of one query.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sql">The query; parameters stand in it as <c>&lt;&lt;$name&gt;&gt;</c>.</param>
/// <param name="Columns">The columns that it returns, in order.</param>
/// <param name="Parameters">Its parameters by name.</param>
internal sealed record EmittedDataset(
    string Id,
    string Name,
    string Sql,
    ImmutableArray<DatasetColumnDefinition> Columns,
    ImmutableDictionary<string, DatasetParameterDefinition> Parameters);

/// <summary>A column of a dataset.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal sealed record DatasetColumnDefinition(string Name, EmittedType Type);

/// <summary>A parameter of a dataset.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The type of its values.</param>
/// <param name="IsMultiple">Whether it takes several.</param>
/// <param name="Defaults">The values when nobody gives any.</param>
internal sealed record DatasetParameterDefinition(string Name, ParameterKind Kind, bool IsMultiple, ImmutableArray<string> Defaults);
