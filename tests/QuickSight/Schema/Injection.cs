using System.Text.Json.Nodes;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.QuickSight.Schema;

/// <summary>One way to break a sound document.</summary>
/// <param name="Path">Where the check must report it.</param>
/// <param name="Rule">The rule it must name.</param>
/// <param name="Break">Breaks a copy of the document.</param>
internal sealed record Injection(string Path, SchemaRule Rule, Action<JsonObject> Break);
