/// What has changed below the folders that are watched.
enum Change: Sendable, Equatable {
    /// These files, by the paths that findings name; a folder's path stands for everything below it.
    case files(Set<String>)
    /// More than anybody can tell.
    case everything
    /// Some folders can't be watched, because the system allows no more: changes in them go unseen.
    case blind
}
