using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace QsGen.Viewer.Exports;

/// <summary>Our modules as one plain script: browsers load no modules from a disk. Each becomes a function that hands out what it
/// exports, those that it imports before it.</summary>
internal static partial class ScriptBundle
{
    /// <summary>Joins modules.</summary>
    /// <param name="modules">Their texts by name.</param>
    /// <param name="main">The one that begins.</param>
    /// <exception cref="InvalidOperationException">A module is missing, or they import each other in a circle.</exception>
    public static string Join(IReadOnlyDictionary<string, string> modules, string main)
    {
        var script = new StringBuilder("'use strict';\nconst modules = {};\n");
        Add(main, []);
        return script.ToString();

        void Add(string name, ImmutableArray<string> inside)
        {
            if (script.ToString().Contains($"modules['{name}'] =", StringComparison.Ordinal))
            {
                return;
            }

            if (inside.Contains(name) || !modules.TryGetValue(name, out var text))
            {
                throw new InvalidOperationException($"{string.Join(" > ", inside)} > {name} can't be joined");
            }

            foreach (Match import in Import().Matches(text))
            {
                Add(import.Groups["from"].Value, inside.Add(name));
            }

            var names = Export().Matches(text).Select(match => match.Groups["name"].Value);
            script.Append($"modules['{name}'] = (() => {{\n")
                .Append(Export().Replace(
                    Import().Replace(text, import =>
                        $"const {{{Renamed(import.Groups["names"].Value)}}} = modules['{import.Groups["from"].Value}'];"),
                    match => match.Value["export ".Length..]))
                .Append($"return {{ {string.Join(", ", names)} }};\n}})();\n");
        }
    }

    private static string Renamed(string names) => names.Replace(" as ", ": ", StringComparison.Ordinal);

    [GeneratedRegex(@"^import \{(?<names>[^}]*)\} from '\./(?<from>[\w.]+)';$", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export (?:async function|function|const|class) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Export();
}
