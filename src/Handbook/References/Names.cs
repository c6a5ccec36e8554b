using QsGen.Institution.Rules;

namespace QsGen.Handbook.References;

/// <summary>Finds things by name, and says what there is when there is no such name.</summary>
internal static class Names
{
    private const int Listed = 12;

    /// <summary>The thing of a name.</summary>
    /// <param name="what">What is looked for, for the message.</param>
    /// <param name="name">Its name.</param>
    /// <param name="all">Where to look.</param>
    /// <param name="nameOf">The name of each.</param>
    /// <param name="others">Further names that could have been meant.</param>
    /// <exception cref="ReferenceException">There is none.</exception>
    public static T Find<T>(string what, string name, IEnumerable<T> all, Func<T, string> nameOf, IEnumerable<string>? others = null)
    {
        var things = all.ToList();
        foreach (var thing in things)
        {
            if (nameOf(thing) == name)
            {
                return thing;
            }
        }

        var known = things.Select(nameOf).Concat(others ?? []).ToList();
        var remedy = Suggestion.Find(name, known) is { } near ? Suggestion.Ask(near)
            : known.Count <= Listed ? $"there are {string.Join(", ", known)}"
            : "look it up in the reference";
        throw new ReferenceException($"there is no {what} '{name}'; {remedy}");
    }
}
