using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution;

namespace QsGen.Demo.Accounts;

/// <summary>Names the instances of account templates so that no two accounts of an institution share an id.</summary>
internal sealed class InstanceNaming
{
    private const int MaxIdLength = 100;
    private const int MaxNameLength = 255;
    private readonly HashSet<string> _declared;
    private readonly HashSet<string> _taken;
    private readonly bool _shareDefault;
    private readonly ImmutableArray<RoleName> _namedRoles;

    /// <summary>Starts with the ids that the institution declares.</summary>
    public InstanceNaming(InstitutionModel institution)
    {
        _declared = [.. institution.Accounts.Select(account => account.Id.Value)];
        _taken = [.. _declared];
        _namedRoles = [.. institution.AccountTemplates.Where(template => template.InstanceNameTemplate is { MakesNames: true })
            .Select(template => template.Role)];
        _shareDefault = institution.AccountTemplates.Count(template => template.InstanceIdTemplate is null) > 1;
    }

    /// <summary>True when the institution declares an account under the id that the instance would have.</summary>
    public bool IsDeclared(AccountTemplate template, int number) => _declared.Contains(IdOf(template, number));

    /// <summary>The id and name of an instance; the id is taken from then on.</summary>
    /// <param name="template">The template.</param>
    /// <param name="number">The instance's number. When its id is taken already, a suffix keeps the new one apart.</param>
    public (string Id, string Name) Next(AccountTemplate template, int number) => Next(template, number, _taken.Add);

    /// <summary>The id and name of an instance beside those named so far, which stay as they are.</summary>
    /// <param name="template">The template.</param>
    /// <param name="number">The instance's number.</param>
    /// <param name="others">Ids that are taken as well; the new one joins them.</param>
    public (string Id, string Name) Beside(AccountTemplate template, int number, HashSet<string> others) =>
        Next(template, number, id => !_taken.Contains(id) && others.Add(id));

    private (string Id, string Name) Next(AccountTemplate template, int number, Func<string, bool> take)
    {
        // Room for the suffix is kept in any case, so that a name does not change once others make it necessary.
        var id = Clip(IdOf(template, number), MaxIdLength - 12);
        for (var (suffix, stem) = (0, id); !take(id);)
        {
            suffix++;
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{(suffix == 1 ? "" : $"-{suffix}")}");
        }

        var pattern = template.InstanceNameTemplate
            ?? (IsPlain(template) ? InstancePattern.DefaultName : null);
        var name = pattern?.Format(template.Role, number, NameNumber(template, number))
            ?? string.Create(CultureInfo.InvariantCulture, $"{template.Role} {number}");
        return (id, Clip(name, MaxNameLength));
    }

    /// <summary>The name of a person who has no account here.</summary>
    /// <param name="number">Which, from 0 and below as many as scenarios leave free before the first instance of the baseline.</param>
    public string Stranger(int number) => MadeNames.Person((AccountBook.FirstNumber - 1 - number) * Math.Max(1, _namedRoles.Length));

    // Templates take turns, so that no two accounts share a made-up name.
    private int NameNumber(AccountTemplate template, int number) =>
        (number * Math.Max(1, _namedRoles.Length)) + Math.Max(0, _namedRoles.IndexOf(template.Role));

    private static string Clip(string text, int length) => text.Length <= length ? text : text[..length];

    private bool IsPlain(AccountTemplate template) => template.InstanceIdTemplate is null && !_shareDefault;

    /// <summary>Several templates without a pattern would share the default's ids, so their roles tell them apart.</summary>
    private string IdOf(AccountTemplate template, int number) => template.InstanceIdTemplate switch
    {
        { } pattern => pattern.Format(template.Role, number),
        null when _shareDefault => string.Create(CultureInfo.InvariantCulture, $"{Slug.Of(template.Role.Value, 40)}-{number:D3}"),
        null => InstancePattern.DefaultId.Format(template.Role, number),
    };
}
