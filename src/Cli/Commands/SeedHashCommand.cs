using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Demo.Generation;
using QsGen.Demo.Hashing;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Commands;

/// <summary><c>data hash</c>: what demo data an institution file gives, in a few hex digits, and whether that is still so.</summary>
internal sealed class SeedHashCommand(CliContext context, CommonOptions options)
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "The institution's YAML file, or the name of a bundled one",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Compare with the file's seed_hash, and say which scenario changed; exit code 1 when it differs",
    };

    private readonly Option<bool> _lock = new("--lock")
    {
        Description = "Write seed_hash into the file; every other byte of it stays as it is",
    };

    /// <summary>The command.</summary>
    public Command Create()
    {
        const string purpose = "Hash the rows of demo data, the same on every machine and engine; check or lock them in the file";
        var command = new Command("hash", purpose)
            .WithExample("qsgen data hash bank.yaml --check")
            .WithOptions(_check, _lock, options.Json);
        command.Arguments.Add(_file);
        return command.Does(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var named = parsed.GetValue(_file)!;
        var source = InstitutionSource.Find(named, context.Folder, out var problem)
            ?? throw new InvalidInputException(problem ?? $"'{named}' can't be read");
        var loaded = source.Load();
        if (loaded.Model is not { } institution)
        {
            throw new InvalidInputException([.. loaded.Findings.Select(finding => finding.ToString())]);
        }

        var path = context.FullPath(named);
        if (parsed.GetValue(_lock) && !File.Exists(path))
        {
            throw new InvalidInputException($"{named}: is bundled and can't be locked; copy it to a file of your own first");
        }

        var generator = new DemoGenerator(institution, DemoHash.LockOptions);
        var hash = DemoHash.Of(generator, cancellation);
        var verdict = parsed.GetValue(_check) ? SeedHashLock.Check(source.Text, institution, hash) : null;
        await context.Out.WriteLineAsync(
            parsed.GetValue(options.Json) ? Json(generator, hash, verdict) : context.Hints.In(Text(hash, verdict)));
        await WarnAsync(generator, parsed.GetValue(options.Json));
        if (verdict is { Holds: false })
        {
            return ExitCode.CheckFailed;
        }

        if (parsed.GetValue(_lock))
        {
            await LockAsync(source, path, named, hash, cancellation);
        }

        return ExitCode.Done;
    }

    private async Task LockAsync(
        InstitutionSource source, string path, string named, DemoHash hash, CancellationToken cancellation)
    {
        var locked = SeedHashLock.Set(Encoding.UTF8.GetString(source.Bytes), hash)
            ?? throw new InvalidInputException(
                $"{named}: can't be locked without changing what else it says; write it by hand: seed_hash: \"{hash.Total}\"");
        await ScriptOutput.ReplaceAsync(path, named, Encoding.UTF8.GetBytes(locked), cancellation);
        await context.Error.WriteLineAsync($"Locked {named}");
    }

    private async Task WarnAsync(DemoGenerator generator, bool isJson)
    {
        foreach (var omission in isJson ? [] : generator.Scenarios.Omitted)
        {
            await context.Error.WriteLineAsync($"left out {omission.Scenario}: {omission.Reason}");
        }
    }

    private static string Text(DemoHash hash, SeedHashVerdict? verdict)
    {
        var text = new StringBuilder();
        foreach (var segment in hash.Segments)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{segment.Name,-20}{segment.Hash}  {segment.Transactions} legs, {segment.Balances} balances\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{"total",-20}{hash.Total}");
        return verdict is null ? text.ToString() : text.Append('\n').Append(verdict.Message).ToString();
    }

    private static string Json(DemoGenerator generator, DemoHash hash, SeedHashVerdict? verdict) => new JsonObject
    {
        ["total"] = hash.Total,
        ["segments"] = new JsonArray([.. hash.Segments.Select(segment => new JsonObject
        {
            ["name"] = segment.Name,
            ["hash"] = segment.Hash,
            ["transactions"] = segment.Transactions,
            ["balances"] = segment.Balances,
        })]),
        ["omitted"] = new JsonArray([.. generator.Scenarios.Omitted.Select(omission => new JsonObject
        {
            ["name"] = omission.Scenario,
            ["reason"] = omission.Reason,
        })]),
        ["check"] = verdict is null ? null : new JsonObject
        {
            ["holds"] = verdict.Holds,
            ["locked"] = verdict.Locked,
            ["changed"] = new JsonArray([.. verdict.Changed.Select(name => (JsonNode?)name)]),
            ["message"] = verdict.Message,
        },
    }.Indented();
}
