using System.Collections.Immutable;

namespace QsGen.QuickSight.Data;

/// <summary>A parameter that the SQL of a dataset uses as <c>&lt;&lt;$name&gt;&gt;</c>.</summary>
/// <param name="Name">Letters and digits.</param>
/// <param name="Id">Constant id, so that output does not change between runs: letters, digits, hyphens, at most 128.</param>
/// <param name="Type"><see cref="ColumnType.String"/>, <see cref="ColumnType.Integer"/>, <see cref="ColumnType.Decimal"/>
/// or <see cref="ColumnType.Datetime"/>.</param>
/// <param name="MultiValued">Whether it takes several values.</param>
/// <param name="Defaults">Values used until a dashboard writes others, as text.</param>
internal sealed record DatasetParameter(
    string Name, string Id, ColumnType Type, bool MultiValued, ImmutableArray<string> Defaults);
