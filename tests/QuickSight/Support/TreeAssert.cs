using System.Text.Json.Nodes;
using NUnit.Framework.Constraints;
using QsGen.QuickSight;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Sheets;

namespace QsGen.Tests.QuickSight.Support;

/// <summary>What tests of the tree say again and again.</summary>
internal static class TreeAssert
{
    /// <summary>The app has problems of exactly this rule, and their text names all of these.</summary>
    public static void Refuses(App app, string rule, params string[] named)
    {
        var problems = app.Check();
        var text = string.Join(Environment.NewLine, problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.Select(problem => problem.Rule).Distinct(), Is.EqualTo([rule]), text);
            Assert.That(problems.Select(problem => problem.Place), Has.All.StartWith($"app '{app.Name}' ({app.Key})"));
            foreach (var name in named)
            {
                Assert.That(text, Does.Contain(name));
            }
        }

        Assert.That(() => app.Emit(ArnOf), NUnit.Framework.Throws.TypeOf<TreeException>().With.Message.EqualTo(text));
    }

    /// <summary>The app has no problem.</summary>
    public static void Accepts(App app) => Assert.That(app.Check(), Is.Empty);

    /// <summary>A constructor or initializer refuses, and its message names all of these.</summary>
    public static void Throws(Action construct, params string[] named)
    {
        Constraint expected = NUnit.Framework.Throws.TypeOf<TreeException>();
        foreach (var name in named)
        {
            expected = expected.With.Message.Contains(name);
        }

        Assert.That(() => construct(), expected);
    }

    /// <summary>The definition of an app, with made-up ARNs.</summary>
    public static JsonObject Definition(App app) => app.Emit(ArnOf);

    /// <summary>A made-up ARN.</summary>
    public static string ArnOf(global::QsGen.QuickSight.Data.Dataset dataset) =>
        $"arn:aws:quicksight:eu-central-1:111122223333:dataset/{dataset.Identifier}";

    /// <summary>Compares JSON by its text.</summary>
    public static void Json(JsonNode? actual, string expected) =>
        Assert.That(actual?.ToJsonString(), Is.EqualTo(JsonNode.Parse(expected)!.ToJsonString()));

    /// <summary>The text at a path such as <c>Values/0/FieldId</c>.</summary>
    public static string TextAt(JsonNode node, string path) => path.Split('/')
        .Aggregate(node, (at, step) => int.TryParse(step, out var index) ? at[index]! : at[step]!).GetValue<string>();

    /// <summary>Every node of a document with its path.</summary>
    public static IEnumerable<(string Path, JsonNode Node)> Walk(JsonNode node)
    {
        yield return (node.GetPath(), node);
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var nested in children.OfType<JsonNode>().SelectMany(Walk))
        {
            yield return nested;
        }
    }

    /// <summary>The deployed text of an app.</summary>
    public static string Text(App app) => global::QsGen.QuickSight.Emission.Json.Compact(Definition(app));
}
